using Throughcare.Intake;

namespace Throughcare.Equality;

/// <summary>By which words a personnel system heads the columns of an extract of characteristics.</summary>
internal static class CharacteristicHeadings
{
    private static readonly (string Heading, string[] Words)[] Known =
    [
        ("age", ["age band", "age group", "date of birth", "dob", "birth date", "age in years"]),
        ("disability", ["disabled", "disability status", "declared disability"]),
        ("gender-reassignment", ["gender identity", "gender identity same as at birth", "trans", "transgender", "gender reassignment and gender identity"]),
        ("marriage-or-civil-partnership", ["marital status", "marriage", "civil partnership", "marriage and civil partnership"]),
        ("pregnancy-or-maternity", ["pregnancy", "maternity", "pregnancy and maternity", "pregnant or on maternity leave"]),
        ("race", ["ethnicity", "ethnic group", "ethnic origin", "race and ethnicity", "nationality"]),
        ("religion-or-belief", ["religion", "belief", "faith", "religion and belief"]),
        ("sex", ["gender", "legal sex"]),
        ("sexual-orientation", ["sexuality", "orientation"]),
        ("carers", ["carer", "caring responsibilities", "unpaid carer", "caring"]),
        ("single-parents", ["single parent", "lone parent", "lone parents", "single parent families"]),
        ("armed-forces", ["veteran", "reservist", "armed forces community", "service family"]),
        ("rural-isolation", ["rural", "lives in a rural area"]),
        ("deprivation", ["social and economic deprivation", "deprivation decile", "social economic deprivation"]),
        ("care-experience", ["care experienced", "care leaver"]),
    ];

    private static readonly string[] Worker = ["worker", "worker id", "employee", "employee id", "employee number", "staff id", "staff number", "payroll number", "person id", "assignment number"];

    private static readonly string[] Names = ["name", "full name", "first name", "forename", "last name", "surname", "worker name", "employee name", "email", "email address"];

    public static bool IsWorker(string column) => Worker.Any(w => Same(w, column));

    /// <summary>A column that names people, which is never wanted here.</summary>
    public static bool IsName(string column) => Names.Any(n => Same(n, column));

    public static EqualityHeading? Of(string column, EqualityHeadings headings) =>
        headings.All.FirstOrDefault(h => Same(h.Id, column) || Same(h.Name, column))
        ?? Known.Where(k => k.Words.Any(w => Same(w, column))).Select(k => headings.Find(k.Heading)).FirstOrDefault(h => h is not null);

    private static bool Same(string one, string other) => CellText.Heading(one) == CellText.Heading(other);
}
