using System.Globalization;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>A page about one of the decision's lists.</summary>
public abstract class EntryPage(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    private IReadOnlyList<IReadOnlyDictionary<string, string?>>? _entries;

    public EntryKind Kind { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Entries => _entries ??= DecisionLists.Of(Paper, Kind.List);

    /// <summary>Which entry, from 0; null for a new one.</summary>
    public int? At { get; private set; }

    public string EntryId => At is { } at ? $"{at + 1}" : "new";

    /// <summary>Where one goes back to: the list, or the stage where there is no list.</summary>
    public string BackTo => Kind.Single ? Links.DecisionHome : Links.DecisionList(Kind.Part);

    protected override bool FindSubject()
    {
        if (EntryKinds.Of((string?)RouteData.Values["part"]) is not { } kind) return false;
        Kind = kind;
        if ((string?)RouteData.Values["entry"] is not { } entry) return true;
        if (entry == "new") return !kind.Single || Entries.Count == 0;
        At = int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Entries.Count ? number - 1 : null;
        return At is not null;
    }

    protected IEnumerable<(string Value, string Words)> Choices(EntryField field) => field.Kind == EntryFieldKind.Option ? OptionsOfProposal : field.Choices!(Paper);

    /// <summary>A value as people write it.</summary>
    public string Shown(EntryField field, string? value) => value is not { Length: > 0 } ? "" : field.Kind switch
    {
        EntryFieldKind.Day when CellText.TryDate(value, out var day) => $"{day:d MMMM yyyy}",
        EntryFieldKind.Pounds when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds) => pounds.ToString("£#,0.##", CultureInfo.InvariantCulture),
        EntryFieldKind.Choice or EntryFieldKind.Option => Choices(field).Where(c => string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase)).Select(c => c.Words).FirstOrDefault() ?? value,
        _ => value,
    };
}
