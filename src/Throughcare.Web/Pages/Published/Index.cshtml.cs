using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.Decisions.Publishing;

namespace Throughcare.Web.Pages.Published;

/// <summary>The councils that published something.</summary>
public class IndexModel(Councils all, CurrentCouncil council, PublishedDecisions published) : PageModel
{
    public IReadOnlyList<(int Id, string Name, int Count)> Councils { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var found = new List<(int, string, int)>();
        foreach (var (id, name) in await all.All(HttpContext.RequestAborted))
        {
            using var entered = council.Enter(id);
            if (await published.All(HttpContext.RequestAborted) is { Count: > 0 } some) found.Add((id, PublishedUnder.Name(name, some), some.Count));
        }
        Councils = found;
    }
}
