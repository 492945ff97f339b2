namespace Throughcare.App.Database;

/// <summary>The Word document whose look a council's own documents have; one for each council.</summary>
public sealed class CouncilTemplateRow : ICouncilRow
{
    public int CouncilId { get; set; }

    /// <summary>What the file was called where it came from.</summary>
    public required string FileName { get; set; }

    public required byte[] Document { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
