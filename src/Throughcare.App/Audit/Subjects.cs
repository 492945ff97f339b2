namespace Throughcare.App.Audit;

/// <summary>What an event was about: a kind and an opaque id.</summary>
internal static class Subjects
{
    public static string Person(Guid id) => $"person:{id:N}";

    public static string Invitation(Guid id) => $"invitation:{id:N}";

    public static string Role(string key) => $"role:{key}";
}
