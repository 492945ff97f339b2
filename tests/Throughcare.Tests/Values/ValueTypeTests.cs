using System.Reflection;
using Throughcare.Measures;

namespace Throughcare.Tests.Values;

public sealed class ValueTypeTests
{
    private static readonly string[] Folders = ["Measures", "Calendar", "Localities", "Children", "Structure"];

    public static TheoryData<string> Types => [.. ValueContract.All.Select(c => c.Type.Name)];

    public static TheoryData<string> Ordered => [.. ValueContract.All.Where(c => c.Value is IComparable || IsOrdered(c.Type)).Select(c => c.Type.Name)];

    public static TheoryData<string> Readable => [.. ValueContract.All.Where(c => c.Type.GetMethod("TryParse") is not null).Select(c => c.Type.Name)];

    public static TheoryData<string> Summed => [.. ValueContract.All.Where(c => c.Type.GetMethod("op_Addition") is not null).Select(c => c.Type.Name)];

    [Fact]
    public void Every_value_type_of_the_first_folders_keeps_the_contract()
    {
        var values = typeof(Fte).Assembly.GetExportedTypes()
            .Where(t => t is { IsValueType: true, IsEnum: false } && Folders.Contains(t.Namespace!.Split('.')[^1]));

        values.Except(ValueContract.All.Select(c => c.Type)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Types))]
    public void The_same_value_is_equal_and_another_is_not(string type)
    {
        var contract = Of(type);

        contract.Value.ShouldBe(contract.Same);
        contract.Value.GetHashCode().ShouldBe(contract.Same.GetHashCode());
        contract.Value.Equals(contract.Greater).ShouldBeFalse();
        contract.Value.Equals(null).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Types))]
    public void A_value_that_was_never_set_can_be_compared_and_hashed(string type)
    {
        var unset = Activator.CreateInstance(Of(type).Type)!;

        unset.Equals(Activator.CreateInstance(Of(type).Type)).ShouldBeTrue();
        unset.Equals(Of(type).Value).ShouldBeFalse();
        Should.NotThrow(() => unset.GetHashCode());
    }

    [Theory, MemberData(nameof(Ordered))]
    public void Order_and_its_signs_agree(string type)
    {
        var contract = Of(type);

        Compare(contract, contract.Value, contract.Greater).ShouldBeLessThan(0);
        Compare(contract, contract.Greater, contract.Value).ShouldBeGreaterThan(0);
        Compare(contract, contract.Value, contract.Same).ShouldBe(0);
        Sign(contract, "op_LessThan").ShouldBe((true, false, false));
        Sign(contract, "op_GreaterThan").ShouldBe((false, true, false));
        Sign(contract, "op_LessThanOrEqual").ShouldBe((true, false, true));
        Sign(contract, "op_GreaterThanOrEqual").ShouldBe((false, true, true));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_value_is_written_as_people_read_it(string type)
    {
        var contract = Of(type);
        if (contract.Written is { } written) contract.Value.ToString().ShouldBe(written);
        else contract.Value.ToString().ShouldNotBeNullOrEmpty();
    }

    [Theory, MemberData(nameof(Readable))]
    public void What_is_written_is_read_as_the_same_value_and_what_is_not_one_is_refused(string type)
    {
        var contract = Of(type);
        contract.Read.ShouldNotBeNull($"{type} has TryParse: say here how it is read.");

        contract.Read(contract.Value.ToString()!).ShouldBe(contract.Value);
        foreach (var wrong in new[] { "", " ", "north", "1,5,x", "2025-13", "2024/26", "99999999999999999999" })
            contract.Read(wrong).ShouldBeNull(wrong);
    }

    [Theory, MemberData(nameof(Summed))]
    public void A_sum_that_is_too_large_is_an_error_and_never_a_wrapped_number(string type)
    {
        var contract = Of(type);
        contract.Largest.ShouldNotBeNull($"{type} can be added up: say here which value is the largest.");

        Should.Throw<TargetInvocationException>(() => contract.Type.GetMethod("op_Addition")!.Invoke(null, [contract.Largest, contract.Value]))
            .InnerException.ShouldBeOfType<OverflowException>();
    }

    [Fact]
    public void Twenty_four_point_three_FTE_is_the_exact_sum_of_its_teams() =>
        (Fte.From(5.3m) + Fte.From(6) + Fte.From(7) + Fte.From(6)).ShouldBe(Fte.From(24.3m));

    [Fact]
    public void A_percentage_of_nothing_has_no_value() => new Percentage(0, 0).Value.ShouldBeNull();

    [Fact]
    public void A_part_larger_than_its_whole_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new Percentage(5, 4));

    [Fact]
    public void A_rate_per_nothing_has_no_value() => new Rate(5, 0).Value.ShouldBeNull();

    [Fact]
    public void A_saving_is_written_with_the_minus_before_the_pound() => Money.FromPounds(-39_000).ToString().ShouldBe("-£39,000");

    [Fact]
    public void Half_a_penny_is_rounded_away_from_zero() => Money.FromPounds(0.005m).ShouldBe(Money.FromPence(1));

    [Fact]
    public void A_distance_cannot_be_negative() => Should.Throw<ArgumentOutOfRangeException>(() => Distance.FromMetres(-1));

    private static ValueContract Of(string type) => ValueContract.All.Single(c => c.Type.Name == type);

    private static bool IsOrdered(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IComparable<>));

    private static int Compare(ValueContract contract, object a, object b) => (int)contract.Type.GetMethod("CompareTo", [contract.Type])!.Invoke(a, [b])!;

    private static (bool Below, bool Above, bool Same) Sign(ValueContract contract, string sign)
    {
        var method = contract.Type.GetMethod(sign).ShouldNotBeNull($"{contract.Type.Name} has an order and no {sign}.");
        return ((bool)method.Invoke(null, [contract.Value, contract.Greater])!, (bool)method.Invoke(null, [contract.Greater, contract.Value])!, (bool)method.Invoke(null, [contract.Value, contract.Same])!);
    }
}
