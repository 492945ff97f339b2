using Throughcare.Children;

namespace Throughcare.App.Plans;

/// <summary>
/// Ids of restricted records in what a command prints. Whoever reads a folder holds the folder, but what is printed goes on into mails and minutes: so they are
/// not printed unless they are asked for by --restricted.
/// </summary>
public sealed class RestrictedInPrint(IEnumerable<string> restricted, bool asked)
{
    public const string Switch = "--restricted", Means = "Print the ids of restricted records too. Without it they are counted and not named.";

    private readonly HashSet<string> _ids = asked ? [] : new(restricted, StringComparer.OrdinalIgnoreCase);
    private IdsInText? _inText;

    public bool Hides(string id) => _ids.Contains(id.Trim());

    /// <summary>The id, or that it is a restricted record.</summary>
    public string Id(string id) => Hides(id) ? "a restricted record" : id;

    public string Sentence(string sentence) => (_inText ??= new(_ids)).In(sentence) ? "A limit about one restricted record." : sentence;

    /// <summary>"c1, c2 and 1 restricted record".</summary>
    public string Ids(IReadOnlyList<string> ids)
    {
        var shown = ids.Where(i => !Hides(i)).ToList();
        var hidden = ids.Count - shown.Count == 1 ? "1 restricted record" : $"{ids.Count - shown.Count:#,0} restricted records";
        return shown.Count == ids.Count ? string.Join(", ", ids) : shown.Count == 0 ? hidden : $"{string.Join(", ", shown)} and {hidden}";
    }
}
