using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Throughcare.Web.Tests.Pages;

public partial class RouteTests(Site site)
{
    /// <summary>The address is the folder path in kebab case, with ids as parameters between.</summary>
    [Fact]
    public void The_address_of_every_page_is_its_folder()
    {
        var pages = Pages();

        pages.Where(p => Without(p.Route) != Folder(p.Path)).Select(p => $"{p.Path} answers at /{p.Route}").ShouldBeEmpty();
        pages.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/Pages/Proposals/Baseline/Index.cshtml", "proposals/{proposal}/baseline", true)]
    [InlineData("/Pages/CheckADraft/Index.cshtml", "check-a-draft", true)]
    [InlineData("/Pages/StartFromCounts/Index.cshtml", "start-from-counts", true)]
    [InlineData("/Pages/BringAList/CheckAnswers.cshtml", "bring-a-list/check-answers/{upload}", true)]
    [InlineData("/Pages/Proposals/Baseline/Index.cshtml", "proposals/{proposal}/today", false)]
    public void The_rule_holds_and_can_break(string path, string route, bool holds) => (Without(route) == Folder(path)).ShouldBe(holds);

    private IReadOnlyList<(string Path, string Route)> Pages() =>
    [
        .. site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Where(p => !p.AttributeRouteInfo!.Template!.EndsWith("Index", StringComparison.OrdinalIgnoreCase))
            .Select(p => (p.RelativePath, p.AttributeRouteInfo!.Template!)),
    ];

    private static string Without(string route) => string.Join('/', route.ToLowerInvariant().Split('/').Where(s => s.Length > 0 && s[0] != '{'));

    private static string Folder(string path)
    {
        var parts = path.Replace("/Pages/", "").Replace(".cshtml", "").Split('/').Where(p => p != "Index");
        return string.Join('/', parts.Select(p => Humps().Replace(p, "-").ToLowerInvariant()));
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Humps();
}
