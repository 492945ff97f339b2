using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Papers;

/// <summary>
/// A paper as it is kept: the text of its file, and the version that it is or was made from; 0 where none has been saved. Workers and children do not stand in a paper:
/// what somebody says of themselves is a confidential record under their own key.
/// </summary>
public sealed record Paper(PaperKind Kind, string Text, int Version)
{
    public static IReadOnlyList<PaperKind> Kinds { get; } = Enum.GetValues<PaperKind>();

    public bool IsWritten => Text.Length > 0;

    /// <summary>The paper's file in a proposal folder: consultation.yaml.</summary>
    public static string FileName(PaperKind kind) => kind.ToString().ToLowerInvariant() + (kind is PaperKind.Published or PaperKind.Released ? ".json" : ".yaml");

    /// <summary>Refused where somebody else saved the paper since it was opened.</summary>
    internal void MustBe(int kept)
    {
        if (Version != kept)
            throw new RefusedException(new Finding
            {
                Rule = "changed-meanwhile", Severity = Severity.Error, What = "Somebody else changed this after you opened it.", ToDo = "Open it again, and make your change to what it says now.",
            });
    }
}

/// <summary>A paper as it was saved once.</summary>
public sealed record PaperVersion(int Version, DateTimeOffset SavedAt, string SavedBy, string Text);
