using Throughcare.Testing;

namespace Throughcare.App.Tests.Architecture;

public class DatabaseWallTests
{
    [Fact]
    public void The_command_line_never_uses_the_database_library_itself() =>
        AssemblyReferences.ToEntityFramework(Path.Combine(AppContext.BaseDirectory, "Throughcare.Cli.dll")).ShouldBeEmpty();

    [Fact]
    public void The_same_look_finds_it_where_it_is_used() =>
        AssemblyReferences.ToEntityFramework(typeof(Throughcare.App.Database.ThroughcareDb).Assembly.Location).ShouldContain("Microsoft.EntityFrameworkCore");
}
