using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>What a paper claims in words. A sentence that denies it does not claim it.</summary>
internal static partial class ClaimReader
{
    private static readonly KnownClaim[] Known =
    [
        new(Claim.AsksForMoney, AsksForMoney(), true), new(Claim.AsksForPosts, AsksForPosts(), true), new(Claim.PermanentPosts, PermanentPosts(), true), new(Claim.PostsAfterFunding, PostsAfterFunding(), false),
        new(Claim.Redundancy, Redundancy(), true, "redundan"), new(Claim.NoRedundancyCost, NoRedundancy(), false), new(Claim.ToRecruit, ToRecruit(), true), new(Claim.Saves, Saves(), true),
        new(Claim.SavingCount, SavingCount(), false, "delay", "wait", "longer than", "return", "step", "leave care", "costly", "avoid", "discount", "sav"), new(Claim.FundingNamed, FundingNamed(), true),
        new(Claim.CostsNothing, CostsNothing(), false), new(Claim.TravelCost, TravelCost(), true), new(Claim.RestsOnPapers, RestsOnPapers(), true), new(Claim.OversightAim, OversightAim(), false),
        new(Claim.OversightStated, OversightStated(), false, "manager"), new(Claim.CaseloadAim, CaseloadAim(), false), new(Claim.CaseloadStated, CaseloadStated(), false, "caseload", "worker"),
        new(Claim.FurtherManager, FurtherManager(), true, "manager"), new(Claim.ManagerAssigned, ManagerAssigned(), false), new(Claim.SpendProfile, SpendProfile(), false),
        new(Claim.CountsReconciled, CountsReconciled(), false), new(Claim.EqualityStatement, EqualityStatement(), false),
        .. Denials.Known,
    ];

    public static IEnumerable<Fact> Read(Sentence sentence) =>
        Known.Where(k => k.In(sentence.Plain) && !(k.UnlessDenied && Denied().IsMatch(sentence.Plain))).Select(k => new ClaimFact(k.Claim, sentence.Said));

    [GeneratedRegex(@"\b(?:no|not|without|nor|never|cannot|neither|nobody|none|nothing)\b(?!\s+(?:only|least|later|longer|more than))", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\brequest\w* for (?:\w+ )?investment|\binvestment (?:\w+ ){0,3}(?:plan|requested|sought|required|needed|proposed)\b|\b(?:proposed|significant) investment\b|\bto invest\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForMoney();

    [GeneratedRegex(@"\b(?:additional|extra|further|new) (?:[\w-]+ ){0,3}(?:posts?|managers?|workers?|team|officers?|supervisors?)\b[^.;]{0,60}\b(?:established|created|proposed|required|needed|recruited|funded)\b|(?:^|\bto )(?:establish|create|recruit|fund|appoint) (?:[\w-]+ ){0,5}(?:posts?|managers?|workers?|teams?|services?|officers?|advisers?|practitioners?)\b|\b(?:recruitment|appointment|creation|establishment) of (?:an? |the )?(?:[\w-]+ ){0,6}(?:posts?|managers?|workers?|teams?|officers?|advisers?|practitioners?)\b|\ba new (?:[\w-]+ ){0,2}(?:team|service) of (?:\d|[a-z]+ (?:FTE|posts|workers))|\b(?:posts?|team) (?:is|are|be|will be|are to be) (?:established|created)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForPosts();

    [GeneratedRegex(@"\bpermanent(?:,? full[- ]time)? (?:contracts?|basis|posts?|positions?|appointments?)\b|\b(?:employed|appointed|recruited|posts? (?:are|will be|would be)) (?:to be )?(?:on (?:a )?)?permanent(?:ly)?\b|\brecruit\w* (?:\w+ ){0,3}permanent\b", RegexOptions.IgnoreCase)]
    private static partial Regex PermanentPosts();

    [GeneratedRegex(@"\b(?:after|when|once|beyond|from) (?:the )?(?:grant|fund\w*|money|\w+ \d{4})\b[^.;]{0,80}\b(?:base budget|mainstream\w*|core budget|council's (?:own )?budget|revenue budget|medium[- ]term)\b|\b(?:base|core|mainstream) budget\b[^.;]{0,60}\b(?:after|when|once|from|thereafter|then on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostsAfterFunding();

    [GeneratedRegex(@"\bredundanc(?:y|ies)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Redundancy();

    [GeneratedRegex(@"\bno (?:\w+ ){0,3}redundanc(?:y|ies)\b|\bredundanc(?:y|ies)\b[^.;]{0,50}\b(?:not expected|do not arise|will not arise|nil|£)|\bredundancy (?:pay|costs?|payments?) (?:is|are) (?:provided|set aside|included|budgeted|costed)\b|£[^.;]{0,60}\bredundanc(?:y|ies)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoRedundancy();

    [GeneratedRegex(@"\b(?:will|would|to|shall|must) be (?:\w+ )?(?:advertised|recruited)\b|(?<!\b(?:hard|harder|difficult|unable|struggle) )\bto recruit\b|\brecruitment (?:will|to the|of the|begins?|starts?|takes?)\b|\bsubject to recruitment\b|\binterviews? will\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToRecruit();

    [GeneratedRegex(@"\binvest[- ]to[- ]save\b|\b(?:deliver|achieve|release|generate|make|produce|yield|realise|bring)(?:s|d|ing)? (?:[\w-]+ ){0,3}savings?\b|\bsavings? (?:will|would|are expected|of|from)\b|\bpay(?:s)? for itself\b|\befficienc(?:y|ies)\b[^.;]{0,40}\b(?:offset|pay for|cover|meet)\b|\bcost avoidance\b|\b(?:will|would|can|could) save\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saves();

    [GeneratedRegex(@"\b(?:" + Numbers.Pattern + @")\s+(?:\w+\s+){0,4}(?:children|young people|placements|child)\b[^.;]{0,120}\b(?:delay\w*|wait\w*|longer than|return\w*|step(?:ped|ping)? down|leave care|costly|avoid\w*|discount\w*)|\b(?:delay\w*|avoid\w*|sav(?:e|es|ing|ings)\b)[^.;]{0,120}\b(?:" + Numbers.Pattern + @")\s+(?:\w+\s+){0,3}(?:children|young people|placements|weeks)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SavingCount();

    [GeneratedRegex(@"\b(?:fund(?:ed|ing|s)?|paid(?: for)?|met|financed|costs? (?:\w+ ){0,3}borne)\b[^.;]{0,60}\b(?:from|by|via|through|within)\b|\b(?:base budget|grant|reserve|virement)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FundingNamed();

    [GeneratedRegex(@"\b(?:no|not|nor)\b[^.;]{0,60}\b(?:additional|extra|added|further|financial|significant)\b[^.;]{0,30}\b(?:spend|costs?|expenditure|implications?)\b|\bcost[- ]neutral\b|\bwithin (?:the )?existing (?:budgets?|resources|establishment)\b|\bno cost\b", RegexOptions.IgnoreCase)]
    private static partial Regex CostsNothing();

    [GeneratedRegex(@"\b(?:additional|extra|excess|more) travel\b|\btravel (?:costs?|expenses)\b|\bmileage\b", RegexOptions.IgnoreCase)]
    private static partial Regex TravelCost();

    [GeneratedRegex(@"\ba report (?:\w+ ){0,2}(?:submitted|presented|considered|received)\b|\bpurpose of (?:the|this) report\b|\bas (?:detailed|set out) (?:within|in) the report\b|\ba (?:further )?(?:submission|business case) was (?:made|considered)\b|\bconsideration was given to a report\b", RegexOptions.IgnoreCase)]
    private static partial Regex RestsOnPapers();

    [GeneratedRegex(@"\b(?:equal\w*|equit\w*|robust|consistent|better|same) (?:[\w-]+ ){0,4}oversight\b|\boversight\b[^.;]{0,40}\b(?:alike|equal|even|the same)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OversightAim();

    [GeneratedRegex(@"\b(?:" + Numbers.Pattern + @")\s+(?:\w+\s+){0,3}(?:children|social workers|workers|cases|teams)\s+(?:\w+\s+)?(?:per|for each|to each|to every|a)\s+(?:team\s+)?manager|\beach (?:team )?manager\b[^.;]{0,40}\b(?:" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?:children|workers|social workers|teams?)\b|\bone (?:team )?manager (?:for|to) (?:each|every)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OversightStated();

    [GeneratedRegex(@"\b(?:manageable|lower|reduced?|smaller|safe|reasonable) (?:\w+ )?caseloads?\b|\bcaseloads?\b[^.;]{0,50}\b(?:are|is|become|remain) (?:\w+ )?manageable\b", RegexOptions.IgnoreCase)]
    private static partial Regex CaseloadAim();

    [GeneratedRegex(@"\bcaseloads?\b[^.;]{0,60}\b(?:" + Numbers.Pattern + @")\b|\b(?:" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?:children|cases)\s+(?:per|for each|to each|a)\s+(?:social\s+)?worker\b", RegexOptions.IgnoreCase)]
    private static partial Regex CaseloadStated();

    [GeneratedRegex(@"\b(?:additional|extra|further|new|second|third|fourth|fifth|one more|another) (?:\w+ )?(?:team |practice |service )?manager\b(?<!\b(?:have|has|having|get|gets|under|meet|with|to|of) (?:a )?(?:new|different|second) (?:team )?manager)|\b(?:a|one) (?:team|service|practice) manager post is (?:established|created)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FurtherManager();

    [GeneratedRegex(@"\b(?:manager|post)\b[^.;]{0,60}\b(?:will|would|to) (?:manage|supervise|lead|oversee|be responsible for|hold|have (?:a team|" + Numbers.Pattern + @"))|\b(?:social workers|workers|children)\b[^.;]{0,60}\b(?:will|would) (?:move|transfer|report|pass) to the (?:new|third|additional|extra)", RegexOptions.IgnoreCase)]
    private static partial Regex ManagerAssigned();

    [GeneratedRegex(@"\b(?:recurr(?:ing|ent)|one[- ]off|per (?:year|annum)|a year|each year|annually|annual (?:cost|budget|sum)|over (?:the )?(?:" + Numbers.Pattern + @"|next \w+) (?:financial )?years|in (?:the first|each) (?:financial )?year)\b|\bin 20\d\d/\d\d\b|\b20\d\d/\d\d (?:to|and|until)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpendProfile();

    [GeneratedRegex(@"\bof whom\b|\bof these (?:" + Numbers.Pattern + @"|some|all|most)\b|\bincluding the\b|\bcounted (?:once|twice|in both)\b|\bboth (?:their )?(?:place|base|manager)|\balso (?:change|counted)\b|\bsome (?:of them )?are in both\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountsReconciled();

    [GeneratedRegex(@"\bequalit(?:y|ies)\b|\bEqIA\b|\bprotected (?:characteristics?|groups?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EqualityStatement();
}
