using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>Rows of the children table, with the team and worker that stand in them.</summary>
internal sealed class ChildIntake(DateOnly asAt, LocalityIntake localities, IntakeNotes notes)
{
    // Support ends at the 25th birthday (domain rule 4.7), and records are closed late; an age far beyond is a slip of the pen.
    private const int OldestUsual = 25, OldestPossible = 40;

    /// <summary>A child as the row has it, and who holds the child by the same row.</summary>
    public sealed record ChildRow(Child Child, TeamId? Team, WorkerId? Worker, DateOnly? WorkerSince, string? NoHomeStated);

    public IntakeTable<ChildRow> Read(IReadOnlyList<RawTable> tables)
    {
        var children = IntakeTable<ChildRow>.Read(ProposalTables.Children, tables, notes, Row);
        children.RejectRepeated(c => c.Child.Id, "duplicate-child", "This child stands in an earlier row too.",
            "Keep one row for each child; who else works with the child belongs in the involvements table.");
        return children;
    }

    /// <summary>
    /// Says who is in care. Where no row of the table gives a status or a first day in care, everyone under 18 is assumed to
    /// be; where some do, a row that gives neither is of a child who is not in care.
    /// </summary>
    public IReadOnlyList<Child> WithCare(IReadOnlyList<Kept<ChildRow>> rows)
    {
        var tableSays = rows.Any(r => r.Value.Child is { LegalStatus: not null } or { InCareSince: not null } or { LeavingCareStatus: not null });
        return [.. rows.Select(r => WithCare(r.Value.Child, tableSays))];
    }

    private Child WithCare(Child child, bool tableSays)
    {
        var inCare = InCare(child, tableSays);
        return child with
        {
            InCare = inCare,
            InCareSince = inCare ? child.InCareSince : null,
            LegalStatus = child.LegalStatus,
        };
    }

    private bool InCare(Child child, bool tableSays)
    {
        var age = child.AgeOn(asAt);
        if (age >= 18) return false;
        if (child.InCareSince > asAt) return false;
        if (child.LeavingCareStatus is { } leaving) return leaving == "eligible";
        if (child.LegalStatus is { } status)
        {
            if (CareStatus.InCare(status) is { } says) return says;
            notes.AddAlike(new()
            {
                Rule = "unknown-legal-status",
                Severity = Severity.Warning,
                What = $"The legal status \"{(status.Length <= 40 ? status : status[..40])}\" is not one that we know; the child is taken as in care.",
                Where = new("children", null, null, "legal_status"),
                ToDo = "Use the codes of the children looked-after return, such as C2 or V2.",
            });
            notes.Assume("In care, because under 18 and the legal status is not one that we know");
            return true;
        }
        if (child.InCareSince is not null) return true;
        if (tableSays)
        {
            notes.Assume("Not in care, because the row gives neither a legal status nor a first day in care, and others do");
            return false;
        }
        notes.Assume(age is null
            ? "In care, though no age is known: the table gives neither a legal status nor a first day in care"
            : "In care, because under 18: the table gives neither a legal status nor a first day in care");
        return true;
    }

    private ChildRow Row(RowReader row)
    {
        var id = row.Id("child") ?? "";
        var (born, age) = (row.Date("date_of_birth"), row.WholeNumber("age", 0, OldestPossible - 1));
        CheckAge(row, born, age);
        var status = row.TextOrNull("legal_status") is { } text ? CareStatus.Code(text) : null;
        var (inCareSince, placedSince, workerSince) = (row.Date("in_care_since"), row.Date("placed_since"), row.Date("worker_since"));
        InOrder(row, born, "date of birth", inCareSince, "in_care_since");
        InOrder(row, born, "date of birth", placedSince, "placed_since");
        InOrder(row, born, "date of birth", workerSince, "worker_since");
        var noHome = row.Code("no_home");
        var (home, postcode, why) = Home(row, noHome, status);
        var (weight, siblings) = (row.Points("weight", 100), row.Id("siblings"));
        if (weight is null) row.Assume("Weight of a child taken as 1");
        if (siblings is null) row.Assume("Child taken as a group of one: no brothers or sisters named");
        if (id.Contains(' ') && id.All(c => char.IsLetter(c) || c is ' ' or '\'' or '-' or ',' or '.'))
            row.Warn("id-like-a-name", "child", "This id looks like a name.", "Use the id of the council's own system: names do not belong here.");
        return new(new()
        {
            Id = new(id),
            Name = row.TextOrNull("name"),
            DateOfBirth = born,
            StatedAge = age,
            HomeLocality = home,
            HomePostcode = postcode,
            NoHome = why,
            LegalStatus = status,
            InCareSince = inCareSince,
            Proceedings = Proceedings(row),
            PermanencePlanFinal = row.YesNo("permanence_final"),
            LeavingCareStatus = row.Code("leaving_care_status"),
            PlacementType = row.TextOrNull("placement_type"),
            Restricted = RestrictedWords.Of(row.Code("restricted"), row.TextOrNull("placement_type")),
            PlacedSince = placedSince,
            Siblings = siblings is { } group ? new(group) : null,
            Weight = weight ?? Points.One,
            NeedsSkills = [.. row.List("needs_skills").Distinct(StringComparer.OrdinalIgnoreCase)],
            Continuity = row.WholeNumber("continuity", 0, 3),
            StatedPhase = row.TextOrNull("phase"),
        }, row.Id("team") is { } team ? new(team) : null, row.Id("worker") is { } worker ? new(worker) : null, workerSince, noHome);
    }

    private void CheckAge(RowReader row, DateOnly? born, int? age)
    {
        if (born > asAt)
        {
            row.Reject("born-after-extract", "date_of_birth", $"This child would be born after the date of the extract ({asAt:yyyy-MM-dd}).", "Correct the date of birth, or the date of the extract.");
            return;
        }
        var years = born is { } day ? Age.On(day, asAt) : age;
        if (years >= OldestPossible)
            row.Reject("age-impossible", "date_of_birth", $"This child would be {years} years old.", "Correct the date of birth.");
        else if (years > OldestUsual)
            row.Warn("age-over-25", born is null ? "age" : "date_of_birth", "This person is over 25, when support after care has ended.", "Check the date of birth, or close the record.");
        if (born is not null && age is { } stated && stated != years)
            row.Warn("age-differs", "age", "The age differs from the date of birth, which is used.", "Correct one of the two.");
    }

    private (LocalityId? Home, Postcode? Postcode, NoHome Why) Home(RowReader row, string? noHome, string? status)
    {
        // A first half is what remains of a postcode whose locality is written beside it.
        var half = row.Text("home_postcode") is { Length: > 0 } text && Localities.Postcode.IsDistrict(text);
        var postcode = half ? null : row.Postcode("home_postcode");
        switch (noHome)
        {
            case "unaccompanied": return (null, null, NoHome.Unaccompanied);
            case "short breaks": return (null, null, NoHome.ShortBreaks);
        }
        if (postcode is { } written && localities.Of(written) is { } locality) return (locality, postcode, NoHome.HasHome);
        if (row.TextOrNull("home_locality") is { } named) return (localities.Name(new(named), notes), postcode, NoHome.HasHome);
        if (status is not null && CareStatus.ShortBreaks(status)) return (null, postcode, NoHome.ShortBreaks);
        if (postcode is not null || half)
            row.Warn("postcode-in-no-lookup", "home_postcode", "This home postcode is in no look-up, so the home locality is not known.", "Add the postcode to the postcodes table, or give home_locality.");
        return (null, postcode, NoHome.Unknown);
    }

    private static Proceedings? Proceedings(RowReader row)
    {
        var (issued, expected, ended) = (row.Date("proceedings_issued"), row.Date("proceedings_expected_end"), row.Date("proceedings_ended"));
        if (issued is not { } begun)
        {
            if ((expected ?? ended) is not null)
                row.Warn("proceedings-without-issue", "proceedings_issued", "Proceedings have an end but no day of issue, and are passed over.", "Give the day on which they were issued.");
            return null;
        }
        InOrder(row, begun, "day of issue", expected, "proceedings_expected_end");
        InOrder(row, begun, "day of issue", ended, "proceedings_ended");
        return new(begun, expected, ended);
    }

    private static void InOrder(RowReader row, DateOnly? earlier, string earlierIs, DateOnly? later, string column)
    {
        if (later < earlier)
            row.Reject("dates-out-of-order", column, $"This day is before the {earlierIs} ({earlier:yyyy-MM-dd}).", "Correct one of the two days.");
    }
}
