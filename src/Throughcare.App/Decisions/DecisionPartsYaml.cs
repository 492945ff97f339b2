using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions;

/// <summary>Reads the lists of decision.yaml, one entry each.</summary>
internal static class DecisionPartsYaml
{
    public static Statement? Statement(SettingsNode node)
    {
        var (heading, text) = (node.Needed("heading"), node.Needed("text"));
        return node.Read(heading is null || text is null ? null : new Statement(heading, text));
    }

    public static AppraisedOption? Option(SettingsNode node) => node.Read(node.Needed("title") is { } title
        ? new AppraisedOption { Title = title, Option = node.Text("option"), Summary = node.Block("summary") ?? "", Outcome = node.Word("outcome", DecisionWords.Outcomes) ?? OptionOutcome.Rejected, Reason = node.Block("reason") } : null);

    public static Implication? Implication(SettingsNode node)
    {
        var kind = node.Word("kind", DecisionWords.Implications);
        if (kind is null && node.Text("kind") is null) node.Needed("kind");
        var name = kind == ImplicationKind.Own ? node.Needed("name") : node.Text("name");
        var read = new { Text = node.Block("text"), By = node.Text("by"), On = node.Date("on") };
        return node.Read(kind is { } known && (known != ImplicationKind.Own || name is not null) ? new Implication { Kind = known, Name = name, Text = read.Text ?? "", By = read.By, On = read.On } : null);
    }

    public static Confirmation? Confirmation(SettingsNode node) => node.Read(node.Needed("question") is { } question
        ? new Confirmation { Question = question, Answer = node.YesNo("answer"), Wanted = node.YesNo("wanted") ?? true, By = node.Text("by") } : null);

    public static SignOff? SignOff(SettingsNode node)
    {
        var step = node.Word("step", DecisionWords.SignOffs);
        if (step is null && node.Text("step") is null) node.Needed("step");
        var read = new { Role = node.Text("role"), On = node.Date("on"), OnBehalf = node.Text("on_behalf") };
        return node.Read(step is { } known ? new SignOff { Step = known, Role = read.Role, On = read.On, OnBehalf = read.OnBehalf } : null);
    }

    public static ExemptPart? Exempt(SettingsNode node) => node.Read(node.Needed("part") is { } part
        ? new ExemptPart { Part = part, Paragraphs = Paragraphs(node), Confidential = node.YesNo("confidential") ?? false, PublicInterest = node.Block("public_interest") } : null);

    private static IReadOnlyList<int> Paragraphs(SettingsNode node)
    {
        var numbers = new List<int>();
        foreach (var word in node.Text("paragraphs")?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [])
            if (int.TryParse(word, out var number) && number is >= 1 and <= 7) numbers.Add(number);
            else node.Wrong("not-a-paragraph", "paragraphs", word, "This is no paragraph of Part 1 of Schedule 12A.", "Write numbers from 1 to 7, such as 1, 2.");
        return numbers;
    }

    public static AgreedValue? Value(SettingsNode node)
    {
        var (what, recommended, agreed) = (node.Needed("what"), node.Needed("recommended"), node.Text("agreed"));
        return node.Read(what is null || recommended is null ? null : new AgreedValue(what, recommended, agreed));
    }

    public static Resolution? Resolution(SettingsNode node)
    {
        var number = node.Whole("number", 1);
        if (number is null && node.Text("number") is null) node.Needed("number");
        return node.Read(node.Needed("text") is { } text && number is { } known ? new Resolution(known, text) : null);
    }

    public static Delegation? Delegation(SettingsNode node)
    {
        var (to, what) = (node.Needed("to"), node.Needed("what"));
        var (resolution, most, until, with) = (node.Whole("resolution", 1), node.Pounds("up_to"), node.Date("until"), node.Text("in_consultation_with"));
        return node.Read(to is null || what is null ? null : new Delegation { To = to, What = what, Resolution = resolution, UpTo = most, Until = until, InConsultationWith = with });
    }

    public static LaterDecision? Later(SettingsNode node) => node.Read(node.Needed("title") is { } title
        ? new LaterDecision { Title = title, On = node.Date("on"), By = node.Text("by"), Under = node.Whole("under", 1), Value = node.Pounds("value"), Did = node.Block("did"), Reference = node.Text("reference") } : null);

    public static KeptDocument? Document(SettingsNode node)
    {
        var (kind, made) = (node.Word("kind", DecisionWords.Documents), node.Date("made_on"));
        var figures = node.List("figures", f => f.Read(f.Needed("id") is { } id ? new FigureInDocument(id, f.Text("title") ?? id, f.Text("value") ?? "", f.Text("from") ?? "") : null));
        return node.Read(kind is { } known && made is { } on ? new KeptDocument { Kind = known, MadeOn = on, Figures = figures } : null);
    }
}
