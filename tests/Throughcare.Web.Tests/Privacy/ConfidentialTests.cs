using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Throughcare.App.Access;
using Throughcare.App.Allocation;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Web.Tests.Access;
using Throughcare.Web.Tests.Pages.Proposals;
using Throughcare.Web.Tests.Pages.Proposals.Consultation;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>A site that writes into its log whatever it can.</summary>
public sealed class TellingSite : DecidingSite
{
    public CollectedLogs Logs { get; } = new(LogLevel.Trace);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(Logs.Collect);
        // The server of the tests knows no limit of size, and says so on the console at every request.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing", "None");
    }
}

/// <summary>
/// What a worker asked in confidence and what she declared of herself, both planted, and then looked for on every page and download of every other role, in the log, in the engine's inputs, in what a
/// proposal is exported as, in the audit trail and in every file of the site. And the name by which a letter addressed her, which only the letter may hold.
/// </summary>
public sealed class ConfidentialTests(TellingSite site) : IClassFixture<TellingSite>
{
    private const string Said = "brother-in-law", Answer = "Wednesdays are kept free", Believes = "Quillwort", Name = "Thistledown", Lives = "Bracken Cottage";

    private static readonly DateOnly Today = LondonTime.Today(TimeProvider.System);

    [Fact]
    public async Task What_is_said_in_confidence_is_read_by_those_whom_it_is_for_and_found_nowhere_else()
    {
        var council = await site.Council("In confidence");
        await Plant(council);

        var opened = new List<(string Role, string Address)>();
        foreach (var role in BuiltInRoles.All)
        {
            string[] words = [.. role.Key switch { "hr" => new[] { Believes }, "equality-lead" => [Said, Answer], _ => [Said, Answer, Believes] }, Name, Lives];
            var viewer = TestViewers.Role(role.Key, ["N", "S"], "w3");
            var walked = await new Wanderer(site.As(viewer).Client, new HashSet<string>(), words).From(Typed(council.Home), Once(council.Home));
            walked.Found.ShouldBeEmpty(role.Key);
            opened.AddRange(walked.Opened.Select(a => (role.Key, a)));
            walked.Opened.Count.ShouldBeGreaterThan(role.Key is "auditor" or "administrator" ? 1 : 5, role.Key);
        }
        opened.Where(o => o.Address.Contains("/figure/", StringComparison.Ordinal)).Select(o => o.Role).Distinct().Count().ShouldBeGreaterThan(2, "figures are opened as several roles");
        opened.Count(o => o.Address.Contains('?') && !o.Address.Contains("as=", StringComparison.Ordinal)).ShouldBeGreaterThan(5, "lists are narrowed, sorted and paged");
        // The walk sees what it looks for: where human resources reads it, it is found.
        var hr = await new Wanderer(site.As(TestViewers.Role("hr")).Client, new HashSet<string>(), [Said, Answer]).From([council.Home + "/consultation/preferences"], a => a.Contains("/circumstance/"));
        hr.Found.Count.ShouldBe(2);

        await NowhereElse(council);
    }

    // Each page, each download, and each list once in every way in which it can be narrowed, sorted and paged.
    private static Func<string, bool> Once(string home)
    {
        var asked = new ConcurrentDictionary<string, bool>();
        return address => address.StartsWith(home, StringComparison.Ordinal) && (address.Split('?') is not [var path, var query] || query.Contains("as=", StringComparison.Ordinal) || asked.TryAdd(path + "?" + string.Join('&', query.Split('&').Select(q => q.Split('=')[0])), true));
    }

    private async Task Plant(DecidedCouncil council)
    {
        var (at, hr, lead) = (council.Home + "/consultation", site.As(TestViewers.Role("hr")), site.As(TestViewers.Role("equality-lead")));
        await Timetable(hr, at, preferencesClose: Today);
        var page = await hr.Open($"{at}/preferences");
        var made = await hr.Send(page, "Make links for those who are chosen", [], [.. page.Html.QuerySelectorAll("input[name=Chosen]").Select(i => ("Chosen", i.GetAttribute("value")!))]);
        made = await Confirmed(hr, made);
        var link = made.Html.QuerySelectorAll("table tbody tr").Where(r => Tests.Answer.Words(r.Children[0]) == "w2").Select(r => new Uri(Tests.Answer.Words(r.Children[1])).AbsolutePath).First();
        var worker = site.As(TestViewers.With());
        (await worker.Send(await worker.Send(await worker.Open(link), ("Who", "w2")), ("Teams[0]", "N"), ("Circumstances", $"Cares for a {Said} on Tuesdays"))).Text.ShouldContain("Your order is kept.");
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        var asked = await hr.Open((await hr.Open($"{at}/preferences")).Links().Single(l => l.Contains("/circumstance/")));
        asked.Text.ShouldContain(Said);
        await hr.Send(asked, ("Decided", "agreed"), ("RuledOut", "S"), ("Answer", $"Agreed: {Answer}."));
        (await hr.Send(await hr.Open($"{at}/preferences"), "Put them into the option", [])).Text.ShouldContain("The option holds what people would like");
        var declared = await lead.Send(await lead.Open(council.Home + "/equality/characteristics"), "Take it in", [new("declared.csv", $"worker,religion,carer\nw1,None,N\nw2,{Believes} believer,Y\nw3,None,N\n")]);
        declared.One("[data-declared]").TextContent.ShouldBe("3");
        var planner = site.As(TestViewers.Role("planner"));
        await planner.Send(await planner.Open(council.Plan));
        await planner.WaitWhile(await planner.Open(council.Plan), p => !p.Text.Contains("keep their social worker"));
        await Confirmed(hr, await hr.Send(await hr.Open($"{at}/release"), ("Reason", "Every wish was considered.")));
        (await Confirmed(hr, await hr.Send(await hr.Open($"{at}/outcomes"), "Tell everybody on their page", []))).Text.ShouldContain("3 were told");
        (await LettersTests.Download(hr, await hr.Open($"{at}/outcomes"), "", null, $"worker,name,address\nw1,Sorrel {Name},\nw2,Bramble {Name},\"{Lives}, Highbridge\"\nw3,Nettle {Name},\n")).Words.ShouldContain($"Bramble {Name}{Lives}Highbridge");
        (await Visitor.Read(await LettersTests.Post(hr, await hr.Open($"{at}/outcomes"), "", null, $"worker,name\nw1,Sorrel {Name}\nw9,Bramble {Name}\n,{Name}\n"))).Errors.Count.ShouldBe(2);
    }

    // Some things are asked once more before they are done.
    private static async Task<Answer> Confirmed(Visitor visitor, Answer page) => page.Heading.StartsWith("Check", StringComparison.Ordinal) ? await visitor.Send(page) : page;

    // Addresses that somebody may type whom no page leads to them.
    private static IEnumerable<string> Typed(string home) =>
    [
        home, "/council/audit", "/council/audit?as=csv", "/published",
        .. new[] { "", "/preferences", "/responses", "/outcomes", "/release", "/staff", "/pack" }.Select(p => $"{home}/consultation{p}"),
        .. new[] { "", "/characteristics", "/print", "/print?as=docx", "/print?as=html", "/versions", "/heading/religion-or-belief", "/about" }.Select(p => $"{home}/equality{p}"),
        .. new[] { "/plan/staff/local?as=csv", "/plan/staff/local?as=xlsx", "/plan/children/local?as=xlsx", "/plan/outcomes/local", "/option/local", "/checks", "/decisions", "/data" }.Select(p => home + p),
        .. new[] { "equality-impact-assessment", "consultation-paper", "officer-report" }.SelectMany(k => new[] { "", "?as=docx", "?as=html" }.Select(f => $"{home}/deciding/document/{k}{f}")),
    ];

    private async Task NowhereElse(DecidedCouncil council)
    {
        string[] words = [Said, Answer, Believes, Name, Lives];
        var kept = await council.Store.Load(council.Key);
        kept.Content.Tables.Select(CsvText.Of).Append(kept.Content.Settings).Concat(kept.Content.Papers.Values).Concat(kept.Content.Runs.Values).ShouldAllBe(t => !words.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)), "what a proposal is exported as");
        var option = kept.Proposal.Options.Single(o => !o.DoNothing);
        using var engine = new MemoryStream();
        InstanceFile.Write(AllocationProblems.From(kept.Proposal.Extract.Snapshot, kept.Proposal.Judgements, option, kept.Proposal.PhaseRules).Problem, engine);
        Unsaid(Encoding.UTF8.GetString(engine.ToArray()), "the engine's inputs", seen: "w2");
        option.Terms.Single(t => t.Worker.Text == "w2").RuledOut.Select(t => t.Text).ShouldBe(["S"], "the agreed limit alone reaches it");

        Unsaid(site.Logs.Text, "the log", seen: "/consultation/preferences");
        var files = Directory.GetFiles(site.DataFolder, "*", SearchOption.AllDirectories).Where(f => !f.Contains("made-up", StringComparison.Ordinal)).ToList();
        files.ShouldContain(f => f.EndsWith(".db", StringComparison.Ordinal));
        var all = new StringBuilder();
        foreach (var file in files) all.Append(Bytes(file));
        Unsaid(all.ToString(), "the files of the site", seen: "confidential kept");

        void Unsaid(string text, string where, string seen)
        {
            text.ShouldContain(seen, customMessage: $"what is looked through is {where}");
            foreach (var word in words) text.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{word}\" in {where}");
        }
    }

    private static string Bytes(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        open.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray());
    }

    private static async Task Timetable(Visitor hr, string at, DateOnly preferencesClose) => await hr.Send(await hr.Open($"{at}/timetable"),
        [("Asked", "local"), .. Day("Opens", Today.AddDays(-40)), .. Day("Closes", Today.AddDays(-5)), .. Day("PreferencesOpen", Today.AddDays(-20)), .. Day("PreferencesClose", preferencesClose), .. Day("Starts", Today.AddDays(60))]);

    private static (string Name, string Value)[] Day(string name, DateOnly day) => [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];
}
