using Throughcare.Web;
using Throughcare.Web.Safety;

// Settings and pages stand beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
// Styles and scripts come from the build output in every environment, not in Development only.
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(WebApp.UsualAddress);
if (WebApp.Refusal(builder.Configuration) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 2;
}

if (!await Starting.Ready(builder.Configuration)) return 1;

builder.Services.AddWebApp(builder.Configuration);

var app = builder.Build();
app.UseWebApp();
try
{
    app.Run();
}
catch (Throughcare.Findings.RefusedException refused)
{
    // What keeps the program from starting that whoever looks after it can put right: a key that is not there.
    Console.Error.WriteLine(refused.Message);
    return 2;
}
return 0;

public partial class Program;
