using System.Xml.Linq;
using Throughcare.Testing;

namespace Throughcare.Tests.Architecture;

public class DependencyTests
{
    [Fact]
    public void A_field_folder_uses_only_folders_on_its_own_line_or_before_it() =>
        FolderRule.Breaks(typeof(Throughcare.Measures.Fte).Assembly.Location, "Throughcare", MayUse.FieldFolders).ShouldBeEmpty();

    [Fact]
    public void A_planted_break_is_found_and_named()
    {
        var breaks = FolderRule.Breaks(typeof(DependencyTests).Assembly.Location, "Planted", [["Measures"], ["Costing"]]);

        breaks.ShouldBe(["Planted.Measures.Fte uses Planted.Costing.Grade: Measures may not use Costing"]);
    }

    [Fact]
    public void A_folder_that_stands_in_no_line_is_found()
    {
        var breaks = FolderRule.Breaks(typeof(DependencyTests).Assembly.Location, "Planted", [["Measures"]]);

        breaks.ShouldContain("Costing is in no line of the table");
    }

    public static TheoryData<string> Projects => [.. MayUse.Projects.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_the_projects_in_the_table(string project)
    {
        var referred = Items(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')));

        referred.Except(MayUse.Projects[project]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_project_is_in_the_table() =>
        Directory.EnumerateFiles(Checkout.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetFileNameWithoutExtension(p)).Order()
            .ShouldBe(MayUse.Projects.Keys.Order());

    [Fact]
    public void The_field_and_the_solver_use_the_base_class_library_only() =>
        MayUse.WithoutPackages.SelectMany(p => Items(p, "PackageReference")).ShouldBeEmpty();

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Checkout.PathTo("src", project, project + ".csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
