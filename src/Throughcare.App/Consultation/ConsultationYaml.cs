using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Consultation;

/// <summary>A consultation as it was read, with what was found on the way.</summary>
public sealed record ConsultationReading(ConsultationPaper Paper, IReadOnlyList<Finding> Findings);

/// <summary>Reads consultation.yaml. A line that cannot be read is a finding with its number.</summary>
public static class ConsultationYaml
{
    public const string FileName = "consultation.yaml";

    internal static readonly (string Word, MeetingKind Value)[] MeetingKinds = [("staff", MeetingKind.Staff), ("union", MeetingKind.Union), ("one-to-ones", MeetingKind.OneToOnes), ("other", MeetingKind.Other)];

    public static ConsultationReading Read(string text)
    {
        var findings = new List<Finding>();
        return new(YamlText.Open(text, FileName, findings) is { } root ? Paper(root) : new(), findings);
    }

    private static ConsultationPaper Paper(SettingsNode node)
    {
        var paper = new ConsultationPaper
        {
            Option = node.Text("option") is { } option ? new OptionId(option) : null,
            OptionVersion = Whole(node, "option_version", 1, 1_000_000),
            Dates = node.Child("dates", Dates) ?? new(),
            Rules = node.Child("rules", Rules) ?? new(),
            Dismissals = node.Child("dismissals", Dismissals) ?? new(),
            Criteria = [.. node.List("criteria", n => { var said = n.Text("criterion"); n.SayUnknown(); return said; })],
            Meetings = node.List("meetings", Meeting),
            Documents = node.List("documents", Document),
            Themes = node.List("themes", Theme),
            Templates = (node.List("templates", n => { var named = (Name: n.Text("name"), Text: n.Text("text")); n.SayUnknown(); return named is { Name: not null, Text: not null } ? new Named(named.Name, named.Text) : null; })).DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Text),
            Releases = node.List("releases", Release),
        };
        node.SayUnknown();
        return paper;
    }

    private sealed record Named(string Name, string Text);

    private static ConsultationDates Dates(SettingsNode node)
    {
        var dates = new ConsultationDates
        {
            Opens = node.Date("opens"), Closes = node.Date("closes"), StatedDays = Whole(node, "stated_days", 1, 1000), PreferencesOpen = node.Date("preferences_open"), PreferencesClose = node.Date("preferences_close"),
            RepliesBy = node.Date("replies_by"), Decision = node.Date("decision"), Outcomes = node.Date("outcomes"), Starts = node.Date("starts"),
        };
        node.SayUnknown();
        return dates;
    }

    private static ConsultationRules Rules(SettingsNode node)
    {
        var usual = new ConsultationRules();
        var rules = new ConsultationRules
        {
            MinimumDays = Whole(node, "minimum_days", 1, 365) ?? usual.MinimumDays, InWorkingDays = node.YesNo("in_working_days") ?? false,
            MinimumPreferenceDays = Whole(node, "minimum_preference_days", 1, 365) ?? usual.MinimumPreferenceDays, Source = node.Text("source"),
        };
        node.SayUnknown();
        return rules;
    }

    private static ProposedDismissals Dismissals(SettingsNode node)
    {
        var dismissals = new ProposedDismissals
        {
            Compulsory = Whole(node, "compulsory", 0, 100_000) ?? 0, Voluntary = Whole(node, "voluntary", 0, 100_000) ?? 0, NewTerms = Whole(node, "new_terms", 0, 100_000) ?? 0,
            FixedTermsEnding = Whole(node, "fixed_terms_ending", 0, 100_000) ?? 0, First = node.Date("first"), Notified = node.Date("notified"),
        };
        node.SayUnknown();
        return dismissals;
    }

    private static Meeting? Meeting(SettingsNode node)
    {
        var (id, on, with) = (node.Text("id"), node.Date("on"), node.Text("with"));
        var meeting = new Meeting { Id = id ?? "", Kind = node.Word("kind", MeetingKinds) ?? MeetingKind.Other, On = on ?? default, With = with ?? "", Attended = Whole(node, "attended", 0, 100_000), Note = node.Text("note") };
        node.SayUnknown();
        return Complete(node, "meeting", ("id", id), ("on", on), ("with", with)) ? meeting : null;
    }

    private static IssuedDocument? Document(SettingsNode node)
    {
        var (title, on, to) = (node.Text("title"), node.Date("on"), node.Text("to"));
        node.SayUnknown();
        return Complete(node, "document", ("title", title), ("on", on), ("to", to)) ? new() { Title = title!, On = on!.Value, To = to! } : null;
    }

    private static Theme? Theme(SettingsNode node)
    {
        var theme = new Theme
        {
            Id = node.Text("id") ?? "", Title = node.Text("title") ?? "", Asked = node.Text("asked"), Said = node.Text("said"), Did = node.Text("did"), WhyNot = node.Text("why_not"), OptionVersion = Whole(node, "option_version", 1, 1_000_000),
        };
        node.SayUnknown();
        return Complete(node, "theme", ("id", theme.Id), ("title", theme.Title)) ? theme : null;
    }

    private static PlacementRelease? Release(SettingsNode node)
    {
        var (option, run, on, by, reason) = (node.Text("option"), node.Text("run"), node.Date("on"), node.Text("by"), node.Text("reason"));
        node.SayUnknown();
        return Complete(node, "release", ("option", option), ("run", run), ("on", on), ("by", by), ("reason", reason)) ? new() { Option = new(option!), Run = run!, On = on!.Value, By = by!, Reason = reason! } : null;
    }

    private static bool Complete(SettingsNode node, string what, params (string Name, object? Value)[] parts)
    {
        var missing = parts.Where(p => p.Value is null or "").Select(p => p.Name).ToList();
        foreach (var name in missing) node.Wrong("part-missing", name, null, $"This {what} has no {name}, and is left out.", $"Give {name}.");
        return missing.Count == 0;
    }

    private static int? Whole(SettingsNode node, string name, int least, int most)
    {
        if (node.Number(name, least, most) is not { } number) return null;
        if (number == decimal.Truncate(number)) return (int)number;
        node.Wrong("not-a-whole-number", name, $"{number}", "This is not a whole number.", "Write a whole number.");
        return null;
    }
}
