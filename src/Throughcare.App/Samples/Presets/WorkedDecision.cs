namespace Throughcare.App.Samples.Presets;

/// <summary>The decision paper of a worked proposal, as it stands in its example: written by hand, with the facts of a published decision in our own words.</summary>
internal static class WorkedDecision
{
    public static string Of(string example)
    {
        using var kept = typeof(WorkedDecision).Assembly.GetManifestResourceStream($"decision/{example}") ?? throw new ArgumentException($"The example {example} has no decision.", nameof(example));
        using var reader = new StreamReader(kept);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
