namespace Throughcare.App.Reports.Templates;

/// <summary>A council's own Word document, of which styles, page, header and footer are taken over.</summary>
/// <param name="FileName">What it was called where it came from.</param>
/// <param name="Document">The file, looked through before it was kept.</param>
/// <param name="SavedAt">When it was taken in.</param>
public sealed record CouncilTemplate(string FileName, byte[] Document, DateTimeOffset SavedAt)
{
    /// <summary>What our documents take from elsewhere because it is not there or cannot be taken, in sentences.</summary>
    public IReadOnlyList<string> Filled => TemplateFile.Filled(Document);
}

/// <summary>All that a council set for its documents: the look and the words. Documents are written with it, letters too.</summary>
/// <param name="Template">Null for our own look.</param>
/// <param name="Wording">What stands in place of our words.</param>
public sealed record CouncilLook(CouncilTemplate? Template, CouncilWording Wording)
{
    public static CouncilLook Ours { get; } = new(null, new());
}
