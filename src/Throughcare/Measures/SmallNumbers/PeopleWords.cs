using System.Text.RegularExpressions;

namespace Throughcare.Measures;

/// <summary>The words by which a sentence counts people, and those by which it says something of theirs.</summary>
internal static partial class PeopleWords
{
    private static readonly string[] Numbers =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly Dictionary<string, string> OneToMany = new(StringComparer.OrdinalIgnoreCase)
    {
        ["child"] = "children", ["worker"] = "workers", ["person"] = "people", ["boy"] = "boys", ["girl"] = "girls", ["family"] = "families", ["employee"] = "employees", ["manager"] = "managers",
        ["colleague"] = "colleagues", ["respondent"] = "respondents", ["woman"] = "women", ["man"] = "men", ["practitioner"] = "practitioners", ["adviser"] = "advisers", ["officer"] = "officers", ["member"] = "members",
        ["sibling"] = "siblings", ["leaver"] = "leavers", ["baby"] = "babies", ["teenager"] = "teenagers", ["brother"] = "brothers", ["sister"] = "sisters",
    };

    /// <summary>One group for each: a number, up to four words between, and whom it counts.</summary>
    [GeneratedRegex("""
        (?<![\w.,£/–-])(?<number>\d{1,3}(?:,\d{3})+|\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?![\w-])|a\ single|a\ couple(?=\ of)|a\ pair(?=\ of)|both(?=\ of)|the\ only|the\ sole)(?!\s?%|[.,:/]\d|\s?(?:per\ cent|percent)\b|[\d-])
        (?<between>(?:[\s\u00a0]+(?!(?:or|to|and|per|children|child|FTE|posts?|teams?|weeks?|days?|months?|years?|hours?|minutes?|km|miles?|points?|options?|localit(?:y|ies)|sections?|pages?|times?|January|February|March|April|May|June|July|August|September|October|November|December)\b)[\w’'-]+){0,4}?)
        [\s\u00a0]+(?:(?<child>children|child|young\ people|young\ person|boys?|girls?|siblings?|care\ leavers?|babies|baby|teenagers?|brothers|sisters|families|family)|(?<staff>workers?|members?\ of\ staff|staff|employees?|managers?|colleagues?|respondents?|people|person|women|woman|men|man|practitioners?|advisers?|officers?)|(?<them>of\ them|of\ these|of\ those|who|is|are|was|were|has|have|had|identif(?:y|ies|ied)|declared?|declares|said|say|prefer(?:s|red)?|would\ prefer))\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Counted();

    /// <summary>A trait, a circumstance or a preference. Case counts for the few that are also plain words.</summary>
    [GeneratedRegex("""
        (?i:\b(?:pregnan\w*|maternity|paternity|parental\ leave|adoption\ leave|breastfeed\w*|disab\w*|impair\w*|wheelchair|deaf|blind|long[- ]term\ sick\w*|sick(?:ness)?|ill(?:ness)?|cancer|mental\ health|neurodiver\w*|autis\w*|dyslexi\w*|ADHD
        |muslims?|christians?|hindus?|sikhs?|jewish|buddhists?|religio\w*|faith|belief|african|caribbean|asian|ethnic\w*|mixed\ heritage|minority|roma|gypsy|traveller|national(?:ity|s)|refugee|asylum|unaccompanied|visa|sponsor\w*
        |gay|lesbian|bisexual|heterosexual|lgbt\w*|sexual\ orientation|trans|transgender|non-binary|gender|female|male|wom[ae]n|m[ae]n|aged|older\ than|over\ \d\d|under\ \d\d|carers?|caring\ responsibilit\w*|childcare|school\ run|lone\ parents?|single\ parents?
        |married|civil\ partner\w*|divorced|widow\w*|part[- ]time|flexible\ working|reasonable\ adjustments?|occupational\ health|on\ leave|away|career\ break|secondment|union|first\ choice|second\ choice|third\ choice|later\ choice|preferr?\w*|redundan\w*|grievance|disciplinary|retire\w*|cannot\ drive|does\ not\ drive
        |protected\ characteristics?|in\ care|placements?|proceedings|adopt\w*)\b)|\b(?:Black|White|white\ British)\b
        """, RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Trait();

    /// <summary>Words before a number that make it a name: "section 20", "version 2".</summary>
    [GeneratedRegex(@"\b(?:section|version|page|figure|table|phase|option|aged?|grade|level|tier|band|room|paragraph|annex|appendix|step|chapter|rule|part|item|no|number|week|day|of age|under|over|above|below|turns?|becomes?)\.?[\s\u00a0]*$", RegexOptions.IgnoreCase)]
    public static partial Regex Names();

    [GeneratedRegex(@"^(\s+who)?(\s+)(is|was|has)\b")]
    public static partial Regex VerbOfOne();

    public static int Value(string number)
    {
        var at = Array.FindIndex(Numbers, n => n.Equals(number, StringComparison.OrdinalIgnoreCase));
        if (at >= 0) return at;
        if (int.TryParse(number.Replace(",", "", StringComparison.Ordinal), out var digits)) return digits;
        return number.StartsWith("a s", StringComparison.OrdinalIgnoreCase) || number.StartsWith("the", StringComparison.OrdinalIgnoreCase) ? 1 : number.Length > 9 ? int.MaxValue : 2;
    }

    public static string Many(string text)
    {
        var space = text.LastIndexOf(' ') + 1;
        return OneToMany.TryGetValue(text[space..], out var many) ? text[..space] + many : text.StartsWith("member ", StringComparison.OrdinalIgnoreCase) ? "members" + text[6..] : text switch
        {
            "is" => "are",
            "was" => "were",
            "has" => "have",
            _ => text,
        };
    }
}
