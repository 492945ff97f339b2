using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Throughcare.Tests.Architecture;

public class FieldTypeTests
{
    private static readonly Assembly Field = typeof(Throughcare.Measures.Fte).Assembly;

    [Fact]
    public void Every_public_type_of_the_field_says_what_it_is()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Field.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary")?.Value.Trim().Length > 0)
            .Select(m => m.Attribute("name")!.Value[2..])
            .ToHashSet();

        Field.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.FullName!).Where(name => !documented.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Values_and_records_of_the_field_cannot_be_changed_after_they_are_made()
    {
        var changeable =
            from type in Field.GetExportedTypes()
            where type.IsValueType && !type.IsEnum || type.GetMethod("<Clone>$") is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.FullName}.{property.Name}";

        changeable.ShouldBeEmpty();
    }

    [Fact]
    public void Quantities_that_overflow_are_an_error_and_never_a_wrapped_number() =>
        Should.Throw<OverflowException>(() => Throughcare.Measures.Fte.FromHundredths(int.MaxValue) + Throughcare.Measures.Fte.FullTime);
}
