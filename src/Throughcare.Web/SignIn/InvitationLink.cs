namespace Throughcare.Web.SignIn;

public static class InvitationLink
{
    public static string Of(HttpRequest request, string secret) => $"{request.Scheme}://{request.Host}/invitation/{secret}";
}
