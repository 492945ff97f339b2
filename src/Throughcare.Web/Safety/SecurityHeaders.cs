using System.Security.Cryptography;

namespace Throughcare.Web.Safety;

/// <summary>
/// Headers of every answer. Scripts, styles and pictures come from here only, nothing is fetched from or sent to anywhere else,
/// and no other site may frame a page. The nonce is for the import map alone, the one script that must stand in the page.
/// </summary>
public static class SecurityHeaders
{
    private const string NonceItem = "throughcare.nonce";

    public static string Nonce(this HttpContext context) => (string)context.Items[NonceItem]!;

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages are about children: no copy of them is kept on the way or on the disk.
        if (!context.Request.Path.StartsWithSegments("/lib") && !Path.HasExtension(context.Request.Path)) (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        return next(context);
    });
}
