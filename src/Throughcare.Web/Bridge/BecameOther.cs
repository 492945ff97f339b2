using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Bridge;

/// <summary>One child's change of worker that became other when the rest was worked out again.</summary>
public sealed record OtherRow(string Child, string What, string Before, string Now, bool Asked);

/// <summary>What became other, as far as the reader may see whom it is about.</summary>
public sealed record BecameOther(IReadOnlyList<OtherRow> Rows, int Others, int OthersNotShown)
{
    /// <param name="changed">What became other, in groups.</param>
    /// <param name="reach">Whom the reader may see.</param>
    /// <param name="result">The plan.</param>
    public static BecameOther Of(IReadOnlyList<ChangedMove> changed, InReach reach, OptionResult result)
    {
        var ids = changed.SelectMany(c => c.Children).ToHashSet();
        var seen = reach.Children(result.Children.Where(c => ids.Contains(c.Child)), result).Shown.Select(c => c.Child).ToHashSet();
        var others = changed.Where(c => !c.Asked).ToList();
        return new(
            [.. changed.SelectMany(c => c.Children.Where(seen.Contains).Select(child => new OtherRow(child.Text, Words(c.What), Before(c), Now(c), c.Asked)))],
            others.Count, others.Count(c => !c.Children.Any(seen.Contains)));
    }

    private static string Words(MoveChange what) => what switch
    {
        MoveChange.AnotherDay => "Another week",
        MoveChange.AnotherWorker => "Another worker",
        MoveChange.New => "In the timetable now",
        _ => "No change of worker any more",
    };

    private static string Before(ChangedMove move) => move.Before is { } was ? $"{(was.To is { } to ? $"to {to}, " : "")}{BridgeWords.Day(was.Day)}" : "none";

    private static string Now(ChangedMove move) => move.Now is { } now ? $"to {now.To}, {BridgeWords.Day(now.Day)}" : "keeps the worker of today";
}
