using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Intake;

namespace Throughcare.Cli.Commands.Audit;

/// <summary><c>audit verify</c>, <c>audit anchor</c> and <c>audit export</c>: what whoever watches over an installation does with its audit trail.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "The audit trail: finds whether it was changed, anchors it outside the database, and hands it to a log system.") { Verify(), Anchor(), Export() };

    private static Command Verify()
    {
        var (data, json) = (Installation.DataOption(), new Option<bool>("--json") { Description = "Print the verdict as JSON." });
        var anchors = new Option<DirectoryInfo?>("--anchors") { Description = "The folder of the anchors, or of a copy of them. Default: that of the settings (THROUGHCARE__ANCHORS)." };
        var command = new Command("verify", "Finds any change, deletion, insertion, reorder or cut-off tail in the audit trail of each council, up to the last anchor. Ends with 0, or with 1 where something is wrong.") { data, anchors, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(parsed.GetValue(data)?.FullName, ct);
            var verdict = await installation.GetRequiredService<AuditVerification>().Verify(parsed.GetValue(anchors)?.FullName, ct);
            if (parsed.GetValue(json)) VerdictText.WriteJson(verdict, parsed.InvocationConfiguration.Output);
            else VerdictText.Write(verdict, parsed.InvocationConfiguration.Output);
            return verdict.Whole ? Ending.Done : Ending.PutRight;
        });
        return command;
    }

    private static Command Anchor()
    {
        var data = Installation.DataOption();
        var command = new Command("anchor", "Writes where each council's audit trail ends into the anchors file, outside the database.") { data };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(parsed.GetValue(data)?.FullName, ct);
            var anchors = installation.GetRequiredService<AuditAnchors>();
            foreach (var anchor in await anchors.Write(ct)) parsed.InvocationConfiguration.Output.WriteLine($"Council {anchor.Council} anchored at event {anchor.Sequence}, line {anchor.Line} of {anchors.File.Path}.");
            return Ending.Done;
        });
        return command;
    }

    private static Command Export()
    {
        var (data, form) = (Installation.DataOption(), new Option<AuditForm>("--as") { Description = "jsonl or cef.", Required = true });
        var since = new Option<string?>("--since") { Description = "Only events after this number, or from this day on, such as 2026-11-01." };
        var council = new Option<int>("--council") { Description = "Whose trail, by number.", DefaultValueFactory = _ => CouncilRow.TheOnly };
        var into = new Option<FileInfo?>("--out") { Description = "A file to write to, in place of standard output." };
        since.Must(s => s is null || Since(s) is not null, "Give --since as a number of an event or as a day, such as 2026-11-01.");
        council.Must(c => c > 0, "Give --council as the number of a council, 1 or more.");
        var command = new Command("export", "Writes the audit trail for a log system, oldest first: JSON lines or CEF, each event with its hash.") { form, since, council, into, data };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(parsed.GetValue(data)?.FullName, ct);
            using var _ = installation.GetRequiredService<CurrentCouncil>().Enter(parsed.GetValue(council));
            await using var to = parsed.GetValue(into) is { } file ? file.Create() : Console.OpenStandardOutput();
            var filter = parsed.GetValue(since) is { } text ? Since(text)! : new AuditFilter();
            var written = await installation.GetRequiredService<AuditExport>().Write(filter, parsed.GetValue(form), to, ct);
            parsed.InvocationConfiguration.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:#,0} events written."));
            return Ending.Done;
        });
        return command;
    }

    private static AuditFilter? Since(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new() { After = number }
        : CellText.TryDate(text, out var day) ? new() { From = day } : null;
}
