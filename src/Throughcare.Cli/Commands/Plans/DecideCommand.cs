using System.CommandLine;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>
/// <c>decide FOLDER SUBJECT KIND [VALUE] --because … --by …</c>: adds what a person decided about a child or worker to judgements.csv, or takes it back.
/// Ends with 0, or 1 where something is to be put right.
/// </summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder." };
        var subject = new Argument<string>("SUBJECT") { Description = "The id of a child, or of a worker for \"this team\"." };
        var kind = new Argument<string>("KIND") { Description = $"What is decided: {string.Join(", ", Kinds.Select(k => $"\"{k}\""))}." };
        var value = new Argument<string?>("VALUE") { Description = "The worker, team or continuity (0 to 3), where the kind needs one.", Arity = ArgumentArity.ZeroOrOne };
        var because = new Option<string?>("--because") { Description = $"Why. For \"not this worker\" a code: {string.Join("; ", NotThisWorkerReason.All)}." };
        var by = new Option<string?>("--by") { Description = "Who decides: a role or a name." };
        var review = new Option<DateOnly?>("--review")
        {
            Description = "When to look again, such as 2027-03-31.",
            CustomParser = result =>
            {
                if (CellText.TryDate(result.Tokens[0].Value, out var day)) return day;
                result.AddError("Give --review as 2027-03-31.");
                return null;
            },
        };
        var takeBack = new Option<bool>("--take-back") { Description = "Take back what holds of this kind. What was decided before it does not come back." };
        kind.Must(k => JudgementWords.KindOf(k) is not null, $"Give KIND as one of: {string.Join(", ", Kinds)}.");
        var command = new Command("decide", "Add what a person decided about a child or worker, or take it back.") { folder, subject, kind, value, because, by, review, takeBack };
        command.SetAction(async (parsed, cancel) =>
        {
            var asked = new Decision
            {
                Kind = JudgementWords.KindOf(parsed.GetValue(kind))!.Value,
                Subject = parsed.GetValue(subject)!,
                Value = parsed.GetValue(value),
                Reason = parsed.GetValue(because),
                Author = parsed.GetValue(by),
                ReviewOn = parsed.GetValue(review),
                TakesBack = parsed.GetValue(takeBack),
            };
            return await Run(parsed.GetValue(folder)!.FullName, asked, parsed.InvocationConfiguration.Output, cancel);
        });
        return command;
    }

    private static IEnumerable<string> Kinds => JudgementWords.AllCodes.Where(c => !c.EndsWith(JudgementWords.TakenBack, StringComparison.Ordinal));

    private static async Task<int> Run(string folder, Decision asked, TextWriter results, CancellationToken cancel)
    {
        var store = new FolderProposals(folder, TimeProvider.System);
        var key = (await store.List(cancel)) is [var only] ? only.Key
            : throw new RefusedException(new Finding { Rule = "not-a-proposal", Severity = Severity.Error, What = "This folder holds no proposal.yaml.", Value = folder, ToDo = "Choose a proposal folder, or import the files into one." });
        var made = await DecideAction.Decide(store, key, asked, TimeProvider.System, cancel);
        results.WriteLine(made.TakenBack ? "Taken back. What was decided before it does not come back." : $"{JudgementWords.Of(made)}. Decided by {made.Author}.");
        results.WriteLine("A plan that is kept does not know of it: plan again.");
        return Ending.Done;
    }
}
