namespace Throughcare.Intake.Ssd;

/// <summary>
/// Which rows of the involvements table are an allocated worker's. One system writes CW for the allocated case worker and 16PLUS
/// for the leaving care service; another writes the role in its own words. Everyone else around a child stands in the same table.
/// </summary>
public static class AllocatedRole
{
    private static readonly string[] Leads =
        ["CW", "ALLOCATED CASE WORKER", "ALLOCATED WORKER", "ALLOCATED SOCIAL WORKER", "CASE WORKER", "CASEWORKER", "SOCIAL WORKER", "LEAD SOCIAL WORKER", "CHILDRENS SOCIAL WORKER", "LEAD WORKER"];

    private static readonly string[] Seconds = ["SECOND WORKER", "SECONDARY WORKER", "CO WORKER", "COWORKER", "JOINT WORKER", "SECOND SOCIAL WORKER"];

    /// <summary>A value of the column role of the involvements table; null for a role that allocates nobody.</summary>
    public static string? Of(string role, string jobTitle)
    {
        var words = Words(role);
        if (words is "PA" || words.Contains("PERSONAL ADVIS")) return "personal adviser";
        if (words is "16PLUS" or "16 PLUS") return JobTitles.Role(jobTitle) == "personal adviser" ? "personal adviser" : "lead";
        if (Array.IndexOf(Seconds, words) >= 0) return "second";
        return Array.IndexOf(Leads, words) >= 0 || words.StartsWith("ALLOCATED ", StringComparison.Ordinal) ? "lead" : null;
    }

    // "Allocated Case Worker (CW)" and "children's social worker" without case, brackets, apostrophes and double spaces.
    private static string Words(string role)
    {
        var cut = role.IndexOf('(');
        var text = (cut > 0 ? role[..cut] : role).Replace("'", "").Replace("’", "").Replace('-', ' ').Replace('_', ' ');
        return string.Join(' ', text.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>What a job title says of the work, as a value of the column role of the workers table.</summary>
public static class JobTitles
{
    /// <summary>Empty for an empty title; "other" where it fits none.</summary>
    public static string Role(string title)
    {
        var t = title.ToLowerInvariant();
        if (t.Length == 0) return "";
        if (t.Contains("service manager") || t.Contains("head of") || t.Contains("service lead")) return "service manager";
        if (t.Contains("manager") || t.Contains("team leader")) return "team manager";
        if (t.Contains("personal advis") || t.Contains("leaving care advis")) return "personal adviser";
        if (t.Contains("student") || t.Contains("trainee") || t.Contains("apprentice")) return "trainee";
        if (t.Contains("senior") || t.Contains("advanced") || t.Contains("consultant") || t.Contains("principal")) return "senior practitioner";
        if (t.Contains("social worker") || NewlyQualified(title)) return "social worker";
        return t.Contains("family") || t.Contains("support worker") ? "family worker" : "other";
    }

    public static bool NewlyQualified(string title) =>
        title.Contains("ASYE", StringComparison.OrdinalIgnoreCase) || title.Contains("newly qualified", StringComparison.OrdinalIgnoreCase) || title.Contains("NQSW", StringComparison.OrdinalIgnoreCase);
}
