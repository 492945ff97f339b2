using System.Globalization;
using Throughcare.App.Proposals;
using Throughcare.App.Samples.Maps;
using Throughcare.Calendar;
using Throughcare.Intake;
using Throughcare.Intake.Ssda903;
using Throughcare.Structure;
using static Throughcare.App.Samples.Writing.TableWriting;

namespace Throughcare.App.Samples.Writing;

/// <summary>
/// Six yearly looked-after returns. Each holds the episodes that were open on any day of its year; one that is still open on
/// 31 March has no end, and stands again with its true end in the next.
/// </summary>
internal static class ReturnWriting
{
    // The table of social worker episodes came with the return of 2023/24; M and F instead of 1 and 2 with that of 2024/25.
    private static readonly FinancialYear WorkersFrom = new(2023), LettersFrom = new(2024);

    public static IReadOnlyList<(string Path, string Text)> Files(SampleCouncil council)
    {
        var files = new List<(string, string)>();
        var last = FinancialYear.Of(council.Plan.AsAt);
        for (var year = new FinancialYear(last.StartsIn - 5); year.CompareTo(last) <= 0; year = year.Next)
        {
            var folder = $"{year.StartsIn}-{year.Next.StartsIn % 100:00}/";
            foreach (var table in Tables(council, year))
                if (table.Rows.Count > 0) files.Add((folder + table.File, CsvText.Of(table)));
        }
        return files;
    }

    public static IReadOnlyList<RawTable> Tables(SampleCouncil council, FinancialYear year)
    {
        var children = council.Children.Concat(council.Former).OrderBy(c => c.Id, StringComparer.Ordinal)
            .Where(c => c.Episodes.Exists(e => In(year, e)) || Leaver(c, year)).ToList();
        return
        [
            Header(children, year), Episodes(council, children, year), Reviews(children, year), Unaccompanied(children, year),
            .. year.CompareTo(WorkersFrom) >= 0 ? [Workers(children, year)] : Array.Empty<RawTable>(),
            CareLeavers(children, year),
        ];
    }

    private static bool In(FinancialYear year, SampleEpisode episode) => episode.Began <= year.Last && (episode.Ended is null || episode.Ended >= year.First);

    /// <summary>The return asks about care leavers in the year of each birthday from the 17th to the 21st.</summary>
    private static bool Leaver(SampleChild child, FinancialYear year)
    {
        if (child.LeavingCareStatus != "former relevant" || child.InCare) return false;
        for (var age = 17; age <= 21; age++)
            if (Age.Birthday(child.Born, age) is var day && day >= year.First && day <= year.Last) return child.Episodes[^1].Ended < year.Last;
        return false;
    }

    private static TableWriting Start(string file, ReturnTable table) => new(file, table.Columns);

    private static RawTable Header(List<SampleChild> children, FinancialYear year)
    {
        var table = Start("header.csv", ReturnTable.Header);
        foreach (var child in children)
            table.Add(("CHILD", child.Id), ("SEX", Sex(child, year)), ("DOB", ReturnDay(child.Born)), ("ETHNIC", child.Ethnicity), ("UPN", Age.On(child.Born, year.Last < child.Born ? child.Born : year.Last) < 5 ? "UN1" : "UN4"));
        return table.Table();
    }

    private static string Sex(SampleChild child, FinancialYear year) => year.CompareTo(LettersFrom) >= 0 ? child.Sex : child.Sex == "M" ? "1" : "2";

    private static RawTable Episodes(SampleCouncil council, List<SampleChild> children, FinancialYear year)
    {
        var table = Start("episodes.csv", ReturnTable.Episodes);
        foreach (var child in children)
            foreach (var episode in child.Episodes.Where(e => In(year, e)))
            {
                var ended = episode.Ended is { } day && day <= year.Last;
                table.Add(
                    ("CHILD", child.Id),
                    ("DECOM", ReturnDay(episode.Began)),
                    ("RNE", episode.ReasonNew),
                    ("LS", episode.LegalStatus),
                    ("CIN", child.Need),
                    ("PLACE", episode.Placement),
                    ("PLACE_PROVIDER", episode.Provider),
                    ("DEC", ended ? ReturnDay(episode.Ended!.Value) : null),
                    ("REC", ended ? episode.ReasonEnded : null),
                    ("REASON_PLACE_CHANGE", ended ? episode.ReasonPlacementChanged : null),
                    ("HOME_POST", child.Unaccompanied ? null : council.HomePostcode(child)?.Text),
                    ("PL_POST", episode.PlacementPostcode),
                    ("URN", Urn(episode)));
            }
        return table.Table();
    }

    // Homes have a number of the inspectorate; the same postcode has the same number.
    private static string? Urn(SampleEpisode episode)
    {
        if (episode.Placement is not ("K2" or "K3" or "R1")) return null;
        ulong mixed = 0;
        foreach (var c in episode.PlacementPostcode) mixed = MixedBits.Of(mixed, c);
        return string.Create(CultureInfo.InvariantCulture, $"SC{100_000 + mixed % 900_000}");
    }

    private static RawTable Reviews(List<SampleChild> children, FinancialYear year)
    {
        var table = Start("reviews.csv", ReturnTable.All.Single(t => t.Name == "Reviews"));
        foreach (var child in children)
            foreach (var day in ReviewDays(child).Where(d => d >= year.First && d <= year.Last))
                table.Add(("CHILD", child.Id), ("DOB", ReturnDay(child.Born)), ("REVIEW", ReturnDay(day)), ("REVIEW_CODE", Age.On(child.Born, day) < 4 ? "PN0" : "PN1"));
        return table.Table();
    }

    /// <summary>Within 20 working days, three months after that, then every six months (regulation 33).</summary>
    private static IEnumerable<DateOnly> ReviewDays(SampleChild child)
    {
        var left = child.Episodes[^1].Ended ?? DateOnly.MaxValue;
        var day = child.EnteredCare.AddDays(24);
        for (var n = 0; n < 60 && day < left; n++)
        {
            if (day <= new DateOnly(2100, 1, 1)) yield return day;
            day = day.AddDays(n == 0 ? 88 : 178);
        }
    }

    private static RawTable Unaccompanied(List<SampleChild> children, FinancialYear year)
    {
        var table = Start("uasc.csv", ReturnTable.Unaccompanied);
        foreach (var child in children.Where(c => c.Unaccompanied && c.Episodes.Exists(e => In(year, e))))
        {
            var eighteenth = Age.Birthday(child.Born, 18);
            table.Add(("CHILD", child.Id), ("SEX", Sex(child, year)), ("DOB", ReturnDay(child.Born)), ("DUC", eighteenth <= year.Last ? ReturnDay(eighteenth) : null));
        }
        return table.Table();
    }

    private static RawTable Workers(List<SampleChild> children, FinancialYear year)
    {
        var table = Start("sw_episodes.csv", ReturnTable.SocialWorkerEpisodes);
        foreach (var child in children.Where(c => c.Episodes.Exists(e => In(year, e))))
            foreach (var held in child.Allocations.Where(a => a.Role == InvolvementRole.Lead && a.Since <= year.Last && (a.Until is null || a.Until >= year.First)))
                table.Add(
                    ("CHILD", child.Id),
                    ("DOB", ReturnDay(child.Born)),
                    ("SW_ID", held.Worker),
                    ("SW_DECOM", ReturnDay(held.Since)),
                    ("SW_DEC", held.Until is { } until && until <= year.Last ? ReturnDay(until) : null),
                    ("SW_REASON", held.Reason));
        return table.Table();
    }

    private static RawTable CareLeavers(List<SampleChild> children, FinancialYear year)
    {
        var table = Start("oc3.csv", ReturnTable.All.Single(t => t.Name == "OC3"));
        foreach (var child in children.Where(c => Leaver(c, year)))
            table.Add(("CHILD", child.Id), ("DOB", ReturnDay(child.Born)), ("IN_TOUCH", "YES"), ("ACTIV", "F2"), ("ACCOM", "U1"));
        return table.Table();
    }
}
