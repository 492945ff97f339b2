using Throughcare.App.SignIn;

namespace Throughcare.App.Tests.People;

public class CouncilCommandTests
{
    [Fact]
    public void Councils_are_added_with_a_link_for_the_first_administrator_and_listed()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-council-").FullName;
        try
        {
            var first = CommandLine.Run("council", "add", "Northshire", "--administrator", "first@north.example", "--url", "https://planning.example/", "--data", folder);
            first.Exit.ShouldBe(0, first.Said);
            var lines = first.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            lines[0].ShouldBe("Northshire is council 1, with the proposals that were there before.");
            lines[1].ShouldContain("first@north.example");
            lines[2].ShouldStartWith("https://planning.example/invitation/");
            lines[2]["https://planning.example/invitation/".Length..].Length.ShouldBe(Secret.New().Length);

            CommandLine.Run("council", "add", "Southshire", "--administrator", "first@south.example", "--data", folder).Printed.ShouldStartWith("Southshire was added as council 2.");
            var again = CommandLine.Run("council", "add", "Southshire", "--administrator", "first@south.example", "--data", folder);
            again.Exit.ShouldBe(1);
            again.Said.ShouldContain("There is a council of that name already.");
            CommandLine.Run("council", "add", "Westshire", "--administrator", "nobody", "--data", folder).Said.ShouldContain("That is not an email address.");
            CommandLine.Run("council", "add", "Westshire", "--administrator", "a@b.example", "--url", "planning", "--data", folder).Exit.ShouldBe(2);
            var list = CommandLine.Run("council", "list", "--data", folder).Printed;
            list.ShouldContain("Northshire");
            list.ShouldContain("Southshire");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
