namespace Throughcare.App.Reports.Docx;

/// <summary>How a document looks beside what it says.</summary>
/// <param name="Council">Stands in the header and as the author: a council, never a person.</param>
/// <param name="Template">The council's own Word document or template: its styles, page, header and footer are taken over, its text is not. Null for our own look.</param>
/// <param name="Marking">Stands in the header of every page, such as "Draft" or "Not for publication"; null for none.</param>
public sealed record DocxLook(string Council, byte[]? Template = null, string? Marking = null);
