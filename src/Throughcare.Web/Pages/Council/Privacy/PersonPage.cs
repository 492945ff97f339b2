using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.Privacy;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Council.Privacy;

/// <summary>A page about what is held of one person. Beside administering it takes seeing children, or staff, of the whole council.</summary>
public abstract class PersonPage(PersonRecords records) : PageModel
{
    protected PersonRecords Records => records;

    public PersonRecord Record { get; private set; } = null!;

    public string Name => $"{(Record.Kind == PersonKind.Worker ? "worker" : "child")} {Record.Id ?? Record.Token}";

    public string Address => $"/council/privacy/person/{Record.Token}";

    public string EraseAddress => $"/council/privacy/erase/{Record.Token}";

    public static bool May(Viewer viewer, PersonKind kind) => viewer.May(kind == PersonKind.Worker ? Grant.SeeStaff : Grant.SeeChildren, GrantScope.Council);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await records.Of((string)RouteData.Values["person"]!, HttpContext.RequestAborted) is not { Kind: not PersonKind.Siblings } record)
        {
            context.Result = NotFound();
            return;
        }
        if (!May(HttpContext.Viewer(), record.Kind))
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
            return;
        }
        Record = record;
        await next();
    }
}
