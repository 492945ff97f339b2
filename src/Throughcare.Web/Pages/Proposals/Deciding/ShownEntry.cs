namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>An entry to read: what is said of it, and where it is whole, with what names it too.</summary>
public sealed record ShownEntry(EntryPage Page, IReadOnlyDictionary<string, string?> Values, bool Whole = true)
{
    public IEnumerable<(string Label, string Value)> Rows => Page.Kind.Fields.Skip(Whole ? 0 : 1).Where(f => f.Setting != "number").Select(f => (f.Label, Page.Shown(f, Values.GetValueOrDefault(f.Setting)))).Where(r => r.Item2.Length > 0);
}
