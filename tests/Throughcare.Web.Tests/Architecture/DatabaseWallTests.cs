using Throughcare.Testing;

namespace Throughcare.Web.Tests.Architecture;

public class DatabaseWallTests
{
    [Fact]
    public void The_pages_never_use_the_database_library_themselves() =>
        AssemblyReferences.ToEntityFramework(Path.Combine(AppContext.BaseDirectory, "Throughcare.Web.dll")).ShouldBeEmpty();

    [Fact]
    public void The_same_look_finds_it_where_it_is_used() =>
        AssemblyReferences.ToEntityFramework(typeof(Throughcare.App.Database.ThroughcareDb).Assembly.Location).ShouldContain("Microsoft.EntityFrameworkCore");
}
