using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>What headings and questions of council papers are about, by the words that they use.</summary>
internal static partial class Topics
{
    private static readonly (Topic Topic, Regex Words)[] Known =
    [
        (Topic.BackgroundPapers, BackgroundPapers()), (Topic.Attachments, Attachments()), (Topic.DecisionMaker, DecisionMaker()), (Topic.DecisionDate, DecisionDate()), (Topic.PublicationDate, PublicationDate()),
        (Topic.KeyDecision, KeyDecision()), (Topic.CallIn, CallIn()), (Topic.Wards, Wards()), (Topic.AuthorSignOff, AuthorSignOff()), (Topic.SignOff, SignOff()), (Topic.Author, Author()),
        (Topic.Lawful, Lawful()), (Topic.WithinBudget, WithinBudget()), (Topic.PolicyFramework, PolicyFramework()),
        (Topic.Financial, Financial()), (Topic.Legal, Legal()), (Topic.Procurement, Procurement()), (Topic.HumanResources, HumanResources()), (Topic.Property, Property()), (Topic.Risks, Risks()),
        (Topic.ActionPlan, ActionPlan()), (Topic.Equality, Equality()), (Topic.Staff, Staff()), (Topic.Alternatives, Alternatives()), (Topic.Options, Options()), (Topic.Reasons, Reasons()),
        (Topic.Consultation, Consultation()), (Topic.Other, Contact()), (Topic.Recommendation, Recommendation()), (Topic.Decision, Decision()), (Topic.Purpose, Purpose()), (Topic.Background, Background()),
    ];

    /// <summary>What a heading is about; <see cref="Topic.Other"/> where the words are not known.</summary>
    public static Topic Of(string heading) => Array.Find(Known, k => k.Words.IsMatch(heading)) is { Words: not null } known ? known.Topic : Topic.Other;

    /// <summary>What a short line is about, if it says little else; null where it may be no heading.</summary>
    public static Topic? OfShortLine(string line)
    {
        var known = Array.Find(Known, k => k.Words.IsMatch(line));
        return known.Words is not null && 5 * known.Words.Match(line).Length >= 2 * line.Length ? known.Topic : null;
    }

    [GeneratedRegex(@"\bbackground (?:papers?|documents?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BackgroundPapers();

    [GeneratedRegex(@"\b(?:accompanying|attached|supporting|related) (?:documents?|papers?|reports?)\b|^(?:list of )?(?:appendices|attachments)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attachments();

    [GeneratedRegex(@"\bdecision[- ]maker\b|\bdecision (?:taken|made) by\b", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionMaker();

    [GeneratedRegex(@"\bdate (?:of|the) decision\b|\bdecision date\b|\bdate of (?:the )?(?:meeting|cabinet)\b|\bmeeting date\b", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionDate();

    [GeneratedRegex(@"\b(?:publication date|date (?:of publication|published)|published(?: on)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PublicationDate();

    [GeneratedRegex(@"\bkey decision\b", RegexOptions.IgnoreCase)]
    private static partial Regex KeyDecision();

    [GeneratedRegex(@"(?:\b(?:is|be) )?(?:\bsubject to )?\bcall[- ]?in\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallIn();

    [GeneratedRegex(@"\b(?:wards?|electoral divisions?)\b(?: ?\(s\))?(?: affected)?", RegexOptions.IgnoreCase)]
    private static partial Regex Wards();

    [GeneratedRegex(@"\b(?:report )?author(?:'s)? sign[- ]?off\b|\bsigned by (?:the )?(?:report )?author\b", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorSignOff();

    [GeneratedRegex(@"\bsign(?:ed|[- ]?offs?)\b|\bin consultation with (?:the )?(?:executive |corporate )?director\b|\bwho has agreed\b|\bapproved by\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"\b(?:report )?author\b|\breport (?:of|by)\b|\b(?:report )?written by\b", RegexOptions.IgnoreCase)]
    private static partial Regex Author();

    [GeneratedRegex(@"\b(?:is|are) (?:the recommendations? |this decision )?(?:\w+ ){0,5}lawful\b|\blegal officer confirmed\b|\bmonitoring officer confirm", RegexOptions.IgnoreCase)]
    private static partial Regex Lawful();

    [GeneratedRegex(@"\bfinance officer confirmed\b|\bconsistent with the (?:council's )?budget\b|\bwithin (?:the )?budget\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithinBudget();

    [GeneratedRegex(@"\bpolicy framework\b", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyFramework();

    [GeneratedRegex(@"\b(?:financ\w+|budget\w*|resource)\b(?: and \w+)? (?:implications?|considerations?|comments?)\b|\bimplications?:? financ\w+|^(?:finance|cost|costs|what it costs|costs? and funding)$", RegexOptions.IgnoreCase)]
    private static partial Regex Financial();

    [GeneratedRegex(@"\blegal (?:implications?|considerations?|comments?)\b|^legal$", RegexOptions.IgnoreCase)]
    private static partial Regex Legal();

    [GeneratedRegex(@"\bprocurement (?:implications?|considerations?|comments?)\b|^procurement$", RegexOptions.IgnoreCase)]
    private static partial Regex Procurement();

    [GeneratedRegex(@"\b(?:human resources?|HR|staffing|workforce|people) (?:implications?|considerations?|comments?)\b|^(?:human resources|HR|staffing)$", RegexOptions.IgnoreCase)]
    private static partial Regex HumanResources();

    [GeneratedRegex(@"\bproperty\b(?: and \w+)? (?:implications?|considerations?|comments?)\b|^property$", RegexOptions.IgnoreCase)]
    private static partial Regex Property();

    [GeneratedRegex(@"^(?:key )?risks?(?: (?:assessment|management|implications?|and \w+))?\W*$|\brisk (?:implications?|assessment|management)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Risks();

    [GeneratedRegex(@"\baction plan\b", RegexOptions.IgnoreCase)]
    private static partial Regex ActionPlan();

    [GeneratedRegex(@"\bequalit(?:y|ies)(?: (?:and|&) (?:diversity|inclusion))?(?: impact)?(?: assessments?| implications?| analysis)?\b|\bEqIA\b|\bpublic sector equality duty\b", RegexOptions.IgnoreCase)]
    private static partial Regex Equality();

    [GeneratedRegex(@"\b(?:number of )?(?:staff|employees|workers) affected\b", RegexOptions.IgnoreCase)]
    private static partial Regex Staff();

    [GeneratedRegex(@"\balternative(?:s|\(s\))?\b(?: options?(?:\(s\))?)?(?: (?:considered|rejected|to be considered|and))*|\boptions? (?:considered|rejected|not chosen)\b|^\W*other options\b|\boptions/alternatives\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\boptions?(?: appraisal| analysis)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Options();

    [GeneratedRegex(@"\breasons? for (?:the )?(?:decisions?|recommendations?|proposals?)\b|^reasons?$", RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"(?:\bother reasons ?/ ?)?\borganisations consulted\b|\bconsult(?:ations?|ed|ees)\b|\bengagement\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consultation();

    [GeneratedRegex(@"^(?:contacts?|contact (?:officer|details)|e-?mail|telephone|tel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\brecommendations?\b|\brecommended\b|\bproposed decision\b", RegexOptions.IgnoreCase)]
    private static partial Regex Recommendation();

    [GeneratedRegex(@"^(?:the )?decisions?(?: (?:made|taken|details))?\W*$|\bresolved\b|\bit was agreed\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\bpurpose(?: of (?:the |this )?report)?\b|\bexecutive summary\b|^(?:aims?|summary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\bbackground\b|\bcontext\b|^introduction$", RegexOptions.IgnoreCase)]
    private static partial Regex Background();
}
