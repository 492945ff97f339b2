using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.SignIn;

namespace Throughcare.Web.SignIn;

/// <summary>Pages about people and signing in are not there in single-person mode, where nobody signs in.</summary>
public sealed class OnlyWhenShared(SignInSettings settings) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!settings.Shared) context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static readonly string[] Folders = ["/SignIn", "/SignOut", "/Account", "/Invitation", "/Council/People", "/Council/Roles"];

    public static void Mark(RazorPagesOptions options)
    {
        options.RootDirectory = "/Pages";
        foreach (var folder in Folders) options.Conventions.AddFolderApplicationModelConvention(folder, Mark);
        options.Conventions.AddPageApplicationModelConvention("/Council/Settings", Mark);
    }

    // What went wrong with a provider is a page of sentences, and does no harm anywhere.
    private static void Mark(PageApplicationModel page)
    {
        if (page.ViewEnginePath != "/SignIn/Problem") page.Filters.Add(new ServiceFilterAttribute<OnlyWhenShared>());
    }
}
