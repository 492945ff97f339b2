using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.Web.SignIn;

/// <summary>A page on which somebody changes how they sign in themselves. A session that was left open is not enough for that: it must have begun a short while ago.</summary>
public abstract class AccountPage(UserManager<PersonRow> people, Sessions sessions, TimeProvider clock) : PageModel
{
    public static readonly TimeSpan Recently = TimeSpan.FromMinutes(20);

    protected UserManager<PersonRow> People => people;

    protected Sessions Sessions => sessions;

    public SignedIn Me => SessionCookie.SignedIn(HttpContext)!;

    public PersonRow Person { get; private set; } = null!;

    /// <summary>False on the pages that only show.</summary>
    protected virtual bool Changes => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (SessionCookie.SignedIn(HttpContext) is null) context.Result = NotFound();
        else if (Changes && clock.GetUtcNow() - Me.Began > Recently) context.Result = Redirect($"/sign-in?again=true&return={Uri.EscapeDataString(Request.Path)}");
        else
        {
            Person = (await people.FindByIdAsync(Me.Viewer.Person.ToString()))!;
            await next();
        }
    }

    /// <summary>After a change that gave the person a new security stamp: this session goes on, and the others end.</summary>
    protected Task GoOn(SignInWay? way = null, bool endOthers = true) => sessions.GoOn(Me.Viewer.Person, Me.Session, way, endOthers, HttpContext.RequestAborted);
}
