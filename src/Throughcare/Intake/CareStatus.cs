namespace Throughcare.Intake;

/// <summary>Whether a recorded status says that a child is looked after. Codes: the children looked-after return (SSDA903), item LS.</summary>
public static class CareStatus
{
    private static readonly string[] InCareCodes = ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "L1", "L2", "L3", "J1", "J2", "J3"];

    /// <summary>The code that a status begins with ("C2" of "C2 - Full care order"), in capitals; the text itself where it begins with none.</summary>
    public static string Code(string status)
    {
        var text = status.Trim();
        return text.Length >= 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1]) && (text.Length == 2 || !char.IsLetterOrDigit(text[2]))
            ? text[..2].ToUpperInvariant() : text;
    }

    /// <summary>True for a short-breaks status (V3, V4): in care, but without a home postcode in the return.</summary>
    public static bool ShortBreaks(string status) => Code(status) is "V3" or "V4";

    /// <summary>True for a status of a child in care, false for one who is not, null where the words are not known.</summary>
    public static bool? InCare(string status)
    {
        if (InCareCodes.Contains(Code(status))) return true;
        var words = CellText.Heading(status);
        if (Says(words, "leaver", "leavingcare", "relevant", "qualifying", "childinneed", "childprotection", "notincare", "notlookedafter", "closed")
            || words is "cin" or "cp" or "cpp") return false;
        if (Says(words, "careorder", "lookedafter", "incare", "placementorder", "section20", "s20", "accommodated", "remand", "policeprotection", "emergencyprotection")
            || words is "lac" or "cla" or "cic" or "ico" or "fco") return true;
        return null;
    }

    private static bool Says(string words, params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
            if (words.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
