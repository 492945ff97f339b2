using System.Text.Json;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>
/// What was said in a consultation. A worker's responses are kept under the worker's own key; those of a union, a team or somebody who gave no name under a key of their own, so that each can be taken
/// away alone.
/// </summary>
public sealed class Responses(ConfidentialRecords records)
{
    private const string NoName = "no name/";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web);

    private sealed record Line(string Id, ResponseFrom From, DateOnly On, string Text, IReadOnlyList<string> Themes, DateOnly? RepliedOn, string? Reply);

    /// <summary>All of them, the earliest first.</summary>
    public async Task<IReadOnlyList<Response>> All(ProposalKey proposal, CancellationToken ct = default) =>
        [.. (await records.All(proposal, ConfidentialKind.Responses, ct)).SelectMany(Read).OrderBy(r => r.On).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>A worker's own.</summary>
    public async Task<IReadOnlyList<Response>> Of(ProposalKey proposal, WorkerId worker, CancellationToken ct = default) =>
        await records.OfOneself(proposal, ConfidentialKind.Responses, worker.Text, ct) is { } found ? Read(found) : [];

    /// <summary>Adds new ones, or writes over those of the same id: all of them, or none.</summary>
    public async Task Keep(ProposalKey proposal, IReadOnlyList<Response> responses, CancellationToken ct = default)
    {
        MayBeKept(responses);
        var known = (await All(proposal, ct)).ToLookup(Key);
        var kept = responses.GroupBy(Key).ToDictionary(g => g.Key, g => JsonSerializer.Serialize(
            known[g.Key].Where(k => g.All(n => n.Id != k.Id)).Concat(g).Select(r => new Line(r.Id, r.From, r.On, r.Text, r.Themes, r.RepliedOn, r.Reply)), Form));
        await records.Put(proposal, ConfidentialKind.Responses, kept, ct);
    }

    /// <summary>Refused where one of them is too long or empty.</summary>
    public static void MayBeKept(IReadOnlyList<Response> responses)
    {
        if (responses.FirstOrDefault(r => r.Words > Response.MostWords) is { } tooLong)
            throw new RefusedException(new Finding { Rule = "response-too-long", Severity = Severity.Error, What = $"A response has {tooLong.Words:#,0} words; {Response.MostWords:#,0} is the most. Nothing was kept, and nothing was cut.", ToDo = "Split it into two responses, or keep it beside the consultation as a document." });
        if (responses.Any(r => string.IsNullOrWhiteSpace(r.Text)))
            throw new RefusedException(new Finding { Rule = "response-empty", Severity = Severity.Error, What = "A response has no words.", ToDo = "Write what was said." });
    }

    /// <summary>A reply to each of these from one text, with the themes of each and what was done about them. Refused where a theme has no answer yet.</summary>
    public async Task<int> Reply(KeptProposal kept, IReadOnlyCollection<string> ids, string text, DateOnly today, CancellationToken ct = default)
    {
        var replied = await Replies(kept, ids, text, today, ct);
        await Keep(kept.Key, replied, ct);
        return replied.Count;
    }

    /// <summary>The same as it would be, with nothing kept.</summary>
    public async Task<IReadOnlyList<Response>> Replies(KeptProposal kept, IReadOnlyCollection<string> ids, string text, DateOnly today, CancellationToken ct = default)
    {
        var letter = LetterText.Read(text, LetterText.ReplyFields);
        var themes = ConsultationAction.Of(kept).Paper.Themes.ToDictionary(t => t.Id);
        var asked = (await All(kept.Key, ct)).Where(r => ids.Contains(r.Id)).ToList();
        var filled = asked.Select(r =>
        {
            var about = r.Themes.Select(themes.GetValueOrDefault).OfType<Theme>().ToList();
            var values = new Dictionary<string, string?>
            {
                ["council"] = kept.Proposal.Council, ["proposal"] = kept.Proposal.Title, ["received"] = Day(r.On), ["today"] = Day(today),
                ["themes"] = string.Join("; ", about.Select(t => t.Title)), ["we_did"] = about.Count > 0 && about.All(t => t.Answered) ? string.Join(" ", about.Select(t => t.Did ?? t.WhyNot)) : null,
            };
            return (Response: r, Missing: letter.Missing(values), Reply: string.Join("\n", letter.Fill(values)));
        }).ToList();
        if (filled.Where(f => f.Missing.Count > 0).ToList() is { Count: > 0 } gaps)
            throw new RefusedException(new Finding { Rule = "reply-has-gaps", Severity = Severity.Error, What = $"{(gaps.Count == 1 ? "1 reply" : $"{gaps.Count:#,0} replies")} would have a gap at {string.Join(" and ", gaps.SelectMany(g => g.Missing).Distinct().Select(m => "{" + m + "}"))}. No reply was sent.", ToDo = "Give each response a theme and each theme what was done, or take the field out of the text." });
        return [.. filled.Select(f => f.Response with { Reply = f.Reply, RepliedOn = today })];
    }

    public static string NewId() => Guid.NewGuid().ToString("N")[..12];

    private static string Key(Response response) => response.Worker?.Text ?? NoName + response.Id;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Response> Read(ConfidentialRecord record) =>
        [.. JsonSerializer.Deserialize<Line[]>(record.Text, Form)!.Select(l => new Response
        {
            Id = l.Id, From = l.From, Worker = record.Worker.StartsWith(NoName, StringComparison.Ordinal) ? null : new WorkerId(record.Worker), On = l.On, Text = l.Text, Themes = l.Themes, RepliedOn = l.RepliedOn, Reply = l.Reply,
        })];
}
