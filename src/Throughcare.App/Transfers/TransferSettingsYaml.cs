using System.Globalization;
using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>The part "transfers" of proposal.yaml.</summary>
internal static class TransferSettingsYaml
{
    public static TransferSettings Read(SettingsNode node)
    {
        var usual = new TransferSettings();
        var settings = new TransferSettings
        {
            Starts = node.Date("starts"),
            Weeks = (int)(node.Number("weeks", 1, TransferProblem.MostWeeks) ?? usual.Weeks),
            IntakePerWeek = (int)(node.Number("intake_per_week", 1, 100) ?? usual.IntakePerWeek),
            Capacity = Capacity(node),
            OverLimitPrice = node.Number("over_limit_price", 0, TransferRates.Largest) ?? usual.OverLimitPrice,
            NoticeWeeks = (int)(node.Number("notice_weeks", 0, TransferProblem.MostWeeks) ?? usual.NoticeWeeks),
            JointVisitWeeks = (int)(node.Number("joint_visit_weeks", 0, TransferProblem.MostWeeks) ?? usual.JointVisitWeeks),
            CoworkingWeeks = (int)(node.Number("coworking_weeks", 0, TransferProblem.MostWeeks) ?? usual.CoworkingWeeks),
            PlacementWeeks = (int)(node.Number("placement_weeks", 0, TransferProblem.MostWeeks) ?? usual.PlacementWeeks),
            RecruitmentWeeks = (int)(node.Number("recruitment_weeks", 0, TransferProblem.MostWeeks) ?? usual.RecruitmentWeeks),
            SwitchedOff = Named(node, "switched_off", [.. TransferRules.All.Where(r => r.Switchable).Select(r => r.Id)], "rule") ?? usual.SwitchedOff,
            Readiness = Named(node, "readiness", [.. ReadinessLines.All.Select(l => l.Id)], "line of readiness") ?? usual.Readiness,
        };
        node.SayUnknown();
        return settings;
    }

    private static Capacity Capacity(SettingsNode node)
    {
        if (node.Text("capacity") is not { } text) return Throughcare.Transfers.Capacity.Hard;
        if (Enum.GetValues<Capacity>().Where(c => string.Equals(c.ToString(), text, StringComparison.OrdinalIgnoreCase)).Cast<Capacity?>().FirstOrDefault() is { } known) return known;
        node.Wrong("not-one-of", "capacity", text, "This is no capacity setting; hard is taken.", "Write hard, soft or off.");
        return Throughcare.Transfers.Capacity.Hard;
    }

    // Names with a semicolon between them; "none" for none of them.
    private static IReadOnlyList<string>? Named(SettingsNode node, string name, IReadOnlyList<string> known, string what)
    {
        if (node.Text(name) is not { } text) return null;
        var named = text == "none" ? [] : CellText.List(text);
        foreach (var stranger in named.Where(n => !known.Contains(n)))
            node.Wrong("not-one-of", name, stranger, $"No {what} that may stand here has this name; it is passed over.", $"Write of these, with a semicolon between them: {string.Join("; ", known)}.");
        return [.. known.Where(named.Contains)];
    }

    /// <summary>The lines of the part, with two spaces before each; empty where everything is as usual.</summary>
    public static string Write(TransferSettings settings)
    {
        var usual = new TransferSettings();
        var text = new StringBuilder();
        void Line(string name, string value) => text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        void Count(string name, decimal value, decimal otherwise)
        {
            if (value != otherwise) Line(name, value.ToString("0.###", CultureInfo.InvariantCulture));
        }
        if (settings.Starts is { } starts) Line("starts", starts.ToString("yyyy-MM-dd"));
        Count("weeks", settings.Weeks, usual.Weeks);
        Count("intake_per_week", settings.IntakePerWeek, usual.IntakePerWeek);
        if (settings.Capacity != usual.Capacity) Line("capacity", settings.Capacity == Throughcare.Transfers.Capacity.Off ? "\"off\"" : settings.Capacity.ToString().ToLowerInvariant());
        Count("over_limit_price", settings.OverLimitPrice, usual.OverLimitPrice);
        Count("notice_weeks", settings.NoticeWeeks, usual.NoticeWeeks);
        Count("joint_visit_weeks", settings.JointVisitWeeks, usual.JointVisitWeeks);
        Count("coworking_weeks", settings.CoworkingWeeks, usual.CoworkingWeeks);
        Count("placement_weeks", settings.PlacementWeeks, usual.PlacementWeeks);
        Count("recruitment_weeks", settings.RecruitmentWeeks, usual.RecruitmentWeeks);
        if (settings.SwitchedOff.Count > 0) Line("switched_off", string.Join("; ", settings.SwitchedOff));
        if (!settings.Readiness.SequenceEqual(usual.Readiness)) Line("readiness", settings.Readiness.Count == 0 ? "none" : string.Join("; ", settings.Readiness));
        return text.ToString();
    }
}
