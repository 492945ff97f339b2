using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Options;

namespace Throughcare.Web;

/// <summary>Addresses of a proposal's pages. Children and workers stand in them by opaque id only: addresses end up in logs and histories.</summary>
public sealed record ProposalLinks(ProposalKey Key, PersonTokens? People = null)
{
    public string Home => $"/proposals/{Escaped(Key.Text)}";
    public string Restricted => $"{Home}/restricted";
    public string Data => $"{Home}/data";
    public string Findings => $"{Data}/findings";
    public string Replace => $"{Data}/replace";
    public string Keep => $"{Data}/keep";
    public string Baseline => $"{Home}/baseline";
    public string Children => $"{Baseline}/children";
    public string Workers => $"{Baseline}/workers";
    public string Options => $"{Home}/options";
    public string Suggest => $"{Options}/suggest";
    public string Plan => $"{Home}/plan";

    public string Costs => $"{Home}/costs";
    public string CostAssumptions => $"{Costs}/assumptions";
    public string CostTables => $"{Costs}/tables";
    public string CostHistory => $"{Costs}/history";
    public string CostsOf(OptionId option) => $"{Costs}?option={Escaped(option.Text)}";
    public string CostPosts(OptionId option) => $"{Costs}/posts/{Escaped(option.Text)}";
    public string AddCostLine(OptionId option) => $"{Costs}/add-line/{Escaped(option.Text)}";
    public string CostLine(OptionId option, string line) => $"{Costs}/line/{Escaped(option.Text)}/{Escaped(line)}";
    public string CostFunding(OptionId option) => $"{Costs}/funding/{Escaped(option.Text)}";
    public string CostSavings(OptionId option) => $"{Costs}/savings/{Escaped(option.Text)}";
    public string CostSensitivity(OptionId option) => $"{Costs}/sensitivity/{Escaped(option.Text)}";
    public string CostProgramme(OptionId option) => $"{Costs}/programme/{Escaped(option.Text)}";
    public string CostDownloads(OptionId option) => $"{Costs}/downloads/{Escaped(option.Text)}";
    public string CostFigure(OptionId option, string id) => $"{Costs}/figure/{Escaped(option.Text)}/{Path(id)}";

    public string Checks => $"{Home}/checks";
    public string AcceptFinding(string key) => $"{Checks}/accept/{Escaped(key)}";
    public string Equality => $"{Home}/equality";
    public string EqualityAbout => $"{Equality}/about";
    public string EqualitySign => $"{Equality}/sign";
    public string EqualityCharacteristics => $"{Equality}/characteristics";
    public string EqualityVersions => $"{Equality}/versions";
    public string EqualityPrint => $"{Equality}/print";
    public string EqualityHeading(string heading) => $"{Equality}/heading/{Escaped(heading)}";
    public string EqualityAction(string action) => $"{Equality}/action/{Escaped(action)}";

    public string Consultation => $"{Home}/consultation";
    public string ConsultationTimetable => $"{Consultation}/timetable";
    public string ConsultationStaff => $"{Consultation}/staff";
    public string ConsultationFigure(string id) => $"{Consultation}/figure/{Path(id)}";
    public string ConsultationMeetings => $"{Consultation}/meetings";
    public string ConsultationThemes => $"{Consultation}/themes";
    public string ConsultationResponses => $"{Consultation}/responses";
    public string ConsultationPreferences => $"{Consultation}/preferences";
    public string ConsultationCircumstance(string worker) => $"{Consultation}/circumstance/{Tokens.OfWorker(worker)}";
    public string ConsultationRelease => $"{Consultation}/release";
    public string ConsultationOutcomes => $"{Consultation}/outcomes";
    public string ConsultationPublished => $"{Consultation}/published";
    public string ConsultationOwn => $"{Consultation}/own";
    public string ConsultationPack => $"{Consultation}/pack";

    public string Figure(string id) => $"{Baseline}/figure/{Path(id)}";
    public string ChildrenOf(string? team, string? home) => $"{Children}{QueryString.Create(new Dictionary<string, string?> { ["team"] = team, ["home"] = home }.Where(p => p.Value is not null))}";
    public string Option(OptionId option) => $"{Home}/option/{Escaped(option.Text)}";
    public string Priorities(OptionId option) => $"{Option(option)}/priorities";
    public string Teams(OptionId option) => $"{Option(option)}/teams";
    public string PlanOf(OptionId option) => $"{Plan}/option/{Escaped(option.Text)}";
    public string TradeOff(OptionId option) => $"{Plan}/trade-off/{Escaped(option.Text)}";
    public string PlanChanges(OptionId option) => $"{Plan}/changes/{Escaped(option.Text)}";
    public string PlanChanges(OptionId option, OptionId from) => $"{PlanChanges(option)}?from={Escaped(from.Text)}";
    public string Outcomes(OptionId option) => $"{Plan}/outcomes/{Escaped(option.Text)}";
    public string PlanFigure(OptionId option, string id) => $"{Plan}/figure/{Escaped(option.Text)}/{Path(id)}";
    public string PlanChildren(OptionId option) => $"{Plan}/children/{Escaped(option.Text)}";
    public string PlanStaff(OptionId option) => $"{Plan}/staff/{Escaped(option.Text)}";
    public string PlanChild(OptionId option, string child) => $"{Plan}/child/{Escaped(option.Text)}/{Tokens.OfChild(child)}";
    public string PlanWorker(OptionId option, string worker) => $"{Plan}/worker/{Escaped(option.Text)}/{Tokens.OfWorker(worker)}";
    public string DecideChild(OptionId option, string child) => $"{Plan}/decide-child/{Escaped(option.Text)}/{Tokens.OfChild(child)}";
    public string DecideWorker(OptionId option, string worker) => $"{Plan}/decide-worker/{Escaped(option.Text)}/{Tokens.OfWorker(worker)}";
    public string Decisions => $"{Home}/decisions";
    public string DecisionHome => $"{Home}/deciding";
    public string DecisionEdit(string part) => $"{DecisionHome}/edit/{Escaped(part)}";
    public string DecisionImplications => $"{DecisionHome}/implications";
    public string DecisionSignOffs => $"{DecisionHome}/sign-offs";
    public string DecisionText => $"{DecisionHome}/text";
    public string DecisionPublish => $"{DecisionHome}/publish";
    public string DecisionWithdraw => $"{DecisionHome}/withdraw";
    public string DecisionProgramme => $"{DecisionHome}/programme";
    public string DecisionList(string part) => $"{DecisionHome}/list/{Escaped(part)}";
    public string DecisionEntry(string part, string entry) => $"{DecisionHome}/entry/{Escaped(part)}/{Escaped(entry)}";
    public string DecisionRemove(string part, string entry) => $"{DecisionHome}/remove/{Escaped(part)}/{Escaped(entry)}";
    public string DecisionRecord => $"{DecisionHome}/record";
    public string DecisionDocument(string kind) => $"{DecisionHome}/document/{Escaped(kind)}";
    public string Bridge => $"{Home}/bridge";
    public string BridgeOf(OptionId option) => $"{Bridge}/option/{Escaped(option.Text)}";
    public string BridgeChanges(OptionId option) => $"{Bridge}/changes/{Escaped(option.Text)}";
    public string BridgePolicy => $"{Bridge}/policy";
    public string BridgeRest(OptionId option) => $"{Bridge}/rest/{Escaped(option.Text)}";
    public string BridgeFigure(OptionId option, string figure) => $"{Bridge}/figure/{Escaped(option.Text)}/{figure}";
    public string BridgeNote(OptionId option, string child) => $"{Bridge}/note/{Escaped(option.Text)}/{Tokens.OfChild(child)}";
    public string ChildView(OptionId option, string child) => $"{Bridge}/child-view/{Escaped(option.Text)}/{Tokens.OfChild(child)}";
    public string DecideTransfer(OptionId option, string child) => $"{Bridge}/decide/{Escaped(option.Text)}/{Tokens.OfChild(child)}";
    public string Delivery => $"{Home}/delivery";
    public string DeliveryOf(OptionId option) => $"{Delivery}/option/{Escaped(option.Text)}";
    public string DeliveryChanges(OptionId option) => $"{Delivery}/changes/{Escaped(option.Text)}";
    public string DeliveryOutside(OptionId option) => $"{Delivery}/outside/{Escaped(option.Text)}";
    public string DeliveryMoved(OptionId option) => $"{Delivery}/moved/{Escaped(option.Text)}";
    public string DeliveryFigure(OptionId option, string id) => $"{Delivery}/figure/{Escaped(option.Text)}/{Path(id)}";
    public string DeliveryPost(OptionId option, string post) => $"{Delivery}/post/{Escaped(option.Text)}/{Escaped(post)}";
    public string DeliverySpent(OptionId option) => $"{Delivery}/spent/{Escaped(option.Text)}";
    public string Decision(int number) => $"{Decisions}/decision/{number}";
    public string ChildrenOfWorker(string worker) => $"{Children}?worker={Tokens.OfWorker(worker)}";

    private PersonTokens Tokens => People ?? PersonTokens.Unkept;

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static string Path(string id) => string.Join('/', id.Split('/').Select(Escaped));
}
