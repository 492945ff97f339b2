using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Throughcare.Web.Tests.Access;

/// <summary>Who only asks whether a page opens is answered once its door has been passed, before the page is made: thousands of such questions would each draw a page that nobody reads. In tests only.</summary>
internal sealed class AtTheDoor : IResourceFilter, IOrderedFilter
{
    private const string Header = "X-Test-Only-Door";

    public int Order => int.MinValue;

    public static HttpClient Asking(HttpClient client)
    {
        client.DefaultRequestHeaders.Add(Header, "yes");
        return client;
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.Headers.ContainsKey(Header)) context.Result = new EmptyResult(); // which leaves the status as the door set it
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
