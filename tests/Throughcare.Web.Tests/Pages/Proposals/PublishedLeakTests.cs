using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Papers;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Reports.Plans;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>
/// Tries to find small numbers in what was published: planted in every text, in tables, charts, their alternative text and the properties of documents, at published, republished and withdrawn versions.
/// </summary>
public sealed class PublishedLeakTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string One = "one pregnant worker";

    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly string[] Feeds = ["/published", "/published/council/1", "/published/council/1?as=rss", "/published/council/1?as=json", "/published/council/1?as=csv"];

    private static readonly string[] Documents = ["decision-notice", "business-case", "equality-impact-assessment", "consultation-paper"];

    private static readonly string[] Ends = ["", "?as=json", "?as=report", "?as=word", "?version=1", "?version=1&as=json", "?version=1&as=report", "?version=1&as=word", "?version=2", "?version=2&as=word", "?version=2&as=report",
        .. from document in Documents from version in new[] { "", "&version=1", "&version=2" } select $"?as=word&document={document}{version}"];

    private IProposalStore Store => site.Services.GetRequiredService<IProposalStore>();

    [Fact]
    public async Task No_small_number_reaches_a_public_page_feed_file_or_its_properties_at_any_version()
    {
        var content = Council();
        // All that is not stopped goes out at once.
        var through = Plants.Where(p => !Stopped(content, p.Value)).Select(p => p.Key).ToList();
        through.Count.ShouldBeGreaterThan(10);
        var papersThrough = PaperPlants.Where(p => !Stopped(content, Same, p)).ToList();
        papersThrough.ShouldNotBeEmpty();
        var key = await Store.Create(content with { Papers = Papers(p => through.Aggregate(p, (paper, name) => Plants[name](paper)), [.. papersThrough]) }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        (await Store.Load(key)).Paper(PaperKind.Decision).Text.ShouldContain(One);
        (await Store.Load(key)).Paper(PaperKind.Consultation).Text.ShouldContain(One);
        await PublishAction.Publish(Store, key, Today, "");
        var address = await Address(key);

        await LooksFor([.. Feeds, .. Ends.Where(e => !e.Contains("version=2", StringComparison.Ordinal)).Select(e => address + e)], HttpStatusCode.OK);
        await PublishAction.Publish(Store, key, Today.AddDays(1), "");
        await LooksFor([.. Feeds, .. Ends.Select(e => address + e)], HttpStatusCode.OK);
        await PublishAction.Withdraw(Store, key, Today.AddDays(2), "A figure was wrong.", "");
        await LooksFor([.. Ends.Select(e => address + e)], HttpStatusCode.Gone);
        (await site.CreateClient().GetStringAsync("/published/council/1?as=json").ContinueWith(t => t.IsFaulted ? "" : t.Result)).ShouldNotContain(key.Text, customMessage: "what was withdrawn stands in no feed");
        await PublishAction.Publish(Store, key, Today.AddDays(3), "");
        await LooksFor([address, address + "?as=word", address + "?version=3&as=report"], HttpStatusCode.OK);
        await LooksFor([address + "?version=1", address + "?version=2&as=word", address + "?version=1&as=json"], HttpStatusCode.Gone);
    }

    private async Task<string> Address(ProposalKey key) => $"/published/decision/1/{PublicDecisions.Read((await Store.Load(key)).Paper(PaperKind.Published).Text).Address}";

    private async Task LooksFor(IEnumerable<string> addresses, HttpStatusCode status)
    {
        var visitor = site.CreateClient();
        foreach (var address in addresses)
        {
            var answer = await visitor.GetAsync(address);
            answer.StatusCode.ShouldBe(status, address);
            PublishedSearch.Leaks(address, await answer.Content.ReadAsByteArrayAsync(), $"{answer.Headers}{answer.Content.Headers}").ShouldBeEmpty();
        }
    }

    /// <summary>Texts that the checks before publication read stop it; nothing is left to the hiding alone.</summary>
    [Fact]
    public void What_people_read_as_sentences_is_refused_before_it_is_published()
    {
        var content = Council();
        foreach (var name in new[] { "title", "reasons", "consultation", "conflicts", "recommendation", "statement", "implication", "value", "resolution", "later", "option", "exempt" }) Stopped(content, Plants[name]).ShouldBeTrue(name);
    }

    private static DecisionPaper Same(DecisionPaper paper) => paper;

    private static bool Stopped(ProposalContent content, Func<DecisionPaper, DecisionPaper> with, params (PaperKind Kind, string Field)[] papers)
    {
        var planted = content with { Papers = Papers(with, papers) };
        try
        {
            PublishAction.Preview(DecisionCase.Of(planted, ProposalReader.Read(planted), Today));
            return false;
        }
        catch (RefusedException refused)
        {
            refused.Findings.ShouldAllBe(f => f.Rule.Contains("small", StringComparison.Ordinal), string.Join(" ", refused.Findings.Select(f => f.Rule)));
            return true;
        }
    }

    /// <summary>Where twelve and not three are elsewhere, shares can be shown, and pictures go out with the names that people typed.</summary>
    [Fact]
    public void No_picture_that_is_published_holds_a_small_number_in_its_values_its_workbook_or_its_alternative_text()
    {
        var content = Council(elsewhere: 12);
        content = content with { Papers = Papers(Same) };
        var published = PublishAction.Preview(DecisionCase.Of(content, ProposalReader.Read(content), Today));

        foreach (var (name, word) in published.Documents!.Where(d => d.Kind == "business-case").Select(d => (d.Kind, d.Word)).Append(("report", published.ReportWord!)))
        {
            var parts = PublishedSearch.Parts(name, word).ToList();
            parts.ShouldContain(p => p.Part.Contains("charts/chart", StringComparison.Ordinal) && p.Text.Contains("some pregnant", StringComparison.Ordinal), "the name of the option stands in a picture");
            parts.ShouldContain(p => p.Part.Contains("!xl/", StringComparison.Ordinal) && p.Text.Contains("some pregnant", StringComparison.Ordinal), "and in its workbook");
            PublishedSearch.Leaks(name, word).ShouldBeEmpty();
        }
    }

    /// <summary>The same search over the same report with nothing hidden: it must find what it is there to find, in each kind of file.</summary>
    [Fact]
    public void The_search_finds_what_was_not_hidden()
    {
        var proposal = ProposalReader.Read(Council()).Proposal;
        var open = PlanReport.Of(new() { Proposal = proposal, Comparison = PlanAction.FromRuns(proposal), Runs = [], Stopped = false }) with { Title = "Room for " + One };
        open = open with { Sections = [.. open.Sections.Select(s => s with { Id = "plan" })] };
        var word = PublishedSearch.Parts("report?as=word", DocxReportWriter.Write(open, new("Marl"))).ToList();
        var page = PublishedSearch.Parts("report", Encoding.UTF8.GetBytes(HtmlReportWriter.Write(open))).ToList();

        word.Where(p => PublishedSearch.SaysOne().IsMatch(p.Text)).Select(p => p.Part).ShouldContain(p => p.Contains("core", StringComparison.OrdinalIgnoreCase) || p.Contains("psmdcp", StringComparison.OrdinalIgnoreCase), "the properties of a document");
        word.Where(p => PublishedSearch.Figures(p.Part, p.Text).Any(f => PublishedSearch.SmallCount().IsMatch(f))).Select(p => p.Part).ShouldContain(p => p.Contains("document.xml", StringComparison.Ordinal));
        page.ShouldContain(p => PublishedSearch.SaysOne().IsMatch(p.Text));
        page.ShouldContain(p => PublishedSearch.Figures(p.Part, p.Text).Any(f => PublishedSearch.SmallCount().IsMatch(f)));
    }

    private static readonly Delegation Power = new() { To = "Director", What = "recruit", Resolution = 1, UpTo = Throughcare.Measures.Money.FromPounds(1_000), Until = new(2030, 3, 31) };

    /// <summary>Every text of a decision that somebody types, each with a small number in it.</summary>
    private static readonly Dictionary<string, Func<DecisionPaper, DecisionPaper>> Plants = new()
    {
        ["title"] = p => p with { Title = One }, ["reasons"] = p => p with { Reasons = One }, ["consultation"] = p => p with { Consultation = One }, ["conflicts"] = p => p with { Conflicts = One },
        ["recommendation"] = p => p with { Recommendations = [.. p.Recommendations, One] }, ["statement"] = p => p with { Statements = [.. p.Statements, new("Staff", One)] }, ["implication"] = p => p with { Implications = [.. p.Implications.Select(i => i with { Text = One })] },
        ["value"] = p => p with { Values = [.. p.Values, new(One, "1", "1")] }, ["resolution"] = p => p with { Resolutions = [new(1, One)] }, ["later"] = p => p with { Later = [new() { Title = One, On = new(2026, 1, 1) }] },
        ["option"] = p => p with { Options = [.. p.Options.Select(o => o with { Reason = One })] }, ["exempt"] = p => p with { Exempt = [new() { Part = "conflicts", Paragraphs = [1], PublicInterest = One }] },
        ["reference"] = p => p with { Reference = One }, ["service"] = p => p with { Service = One }, ["wards"] = p => p with { Wards = [One] }, ["decision maker"] = p => p with { DecisionMaker = One },
        ["background"] = p => p with { BackgroundPapers = [One] }, ["attachment"] = p => p with { Attachments = [One] }, ["heading"] = p => p with { Statements = [.. p.Statements, new("Room for " + One, "Text.")] },
        ["implication by"] = p => p with { Implications = [.. p.Implications.Select(i => i with { By = One })] }, ["signed for"] = p => p with { SignOffs = [.. p.SignOffs.Select(s => s with { OnBehalf = One })] },
        ["question"] = p => p with { Confirmations = [.. p.Confirmations, new() { Question = $"Is there {One}?", Answer = true }] }, ["answered by"] = p => p with { Confirmations = [.. p.Confirmations, new() { Question = "Is it lawful indeed?", Answer = true, By = One }] },
        ["power to"] = p => p with { Delegations = [Power with { To = One }] }, ["power what"] = p => p with { Delegations = [Power with { What = One }] }, ["power with"] = p => p with { Delegations = [Power with { InConsultationWith = One }] },
        ["later by"] = p => p with { Later = [new() { Title = "Later", By = One, On = new(2026, 1, 1) }] }, ["later reference"] = p => p with { Later = [new() { Title = "Later", Reference = One, On = new(2026, 1, 1) }] }, ["later did"] = p => p with { Later = [new() { Title = "Later", Did = One, On = new(2026, 1, 1) }] },
        ["option title"] = p => p with { Options = [.. p.Options.Select((o, i) => i == 0 ? o with { Title = $"{o.Title} for {One}" } : o)] },
    };

    /// <summary>Every text of the other papers that somebody types.</summary>
    private static readonly (PaperKind Kind, string Field)[] PaperPlants =
    [
        .. new[] { "aims", "background", "data", "engagement", "evidence" }.Select(f => (PaperKind.Equality, f)), .. new[] { "criterion", "with", "title", "asked", "said", "did" }.Select(f => (PaperKind.Consultation, f)),
    ];

    private static Dictionary<PaperKind, string> Papers(Func<DecisionPaper, DecisionPaper> with, params (PaperKind Kind, string Field)[] papers)
    {
        var paper = DecisionYaml.Read(Example(DecisionYaml.FileName)).Paper with { Option = "local", OptionVersion = null, Documents = [.. Enum.GetValues<DocumentKind>().Select(k => new KeptDocument { Kind = k, MadeOn = Today })] };
        return new() { [PaperKind.Decision] = DecisionText.Write(with(paper)), [PaperKind.Equality] = Planted(PaperKind.Equality), [PaperKind.Consultation] = Planted(PaperKind.Consultation) };

        string Planted(PaperKind kind) => papers.Where(p => p.Kind == kind).Aggregate(Example(Paper.FileName(kind)).Replace("new-team", "local", StringComparison.Ordinal).Replace("option_version: 1\n", "", StringComparison.Ordinal),
            (text, plant) => Regex.Replace(text, $@"(?m)^(\s*(?:- )?{plant.Field}:).*$", $"$1 \"{One}\""));

        static string Example(string file) => File.ReadAllText(Checkout.PathTo("examples", "together-corrected", file));
    }

    /// <summary>Forty children here, thirty there and a few elsewhere, with a plan.</summary>
    private static ProposalContent Council(int elsewhere = 3)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-web-");
        try
        {
            void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
            Write("proposal.yaml", $"title: Teams with {One}\ncouncil: Marl Council\nmade_up: yes\nas_at: 2025-03-31\noptions:\n  - id: local\n    title: Local teams for {One}\n");
            var children = Enumerable.Range(1, 40).Select(i => $"n{i},2014-05-01,North,C2,2022-01-01,N,w{i % 3 + 1},2022-02-01")
                .Concat(Enumerable.Range(1, elsewhere).Select(i => $"s{i},2014-05-01,South,C2,2022-01-01,N,w{i % 3 + 1},2022-02-01")).Concat(Enumerable.Range(1, 30).Select(i => $"o{i},2014-05-01,South,C2,2022-01-01,S,w{i % 3 + 4},2022-02-01"));
            Write("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since\n" + string.Join("\n", children) + "\n");
            Write("workers.csv", "worker,role,fte,team\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"w{i},social worker,1,{(i <= 3 ? "N" : "S")}\n")));
            Write("teams.csv", "team,name,phases,localities,base\nN,North,care,North,Highbridge\nS,South,care,South,Lowford\n");
            Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,1,4\nlocal,S,South,care,South,Lowford,1,4\n");
            PlanOfFolder.Make(folder.FullName, new() { Limits = new() { Iterations = 5_000 } }, null);
            return ProposalFolder.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
