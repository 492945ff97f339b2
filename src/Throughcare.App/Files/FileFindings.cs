using Throughcare.Findings;

namespace Throughcare.App.Files;

/// <summary>Why a file is not taken, in sentences that say what to do.</summary>
internal static class FileFindings
{
    public static Finding Empty(string file) => Error("empty-file", file, "This file is empty.", "Export it again, and check that the report gave any rows.");

    public static Finding TooLarge(string file, long most) =>
        Error("file-too-large", file, $"This file is larger than the limit of {Size(most)}.", "Send fewer years or columns, or raise the limit in the settings.");

    public static Finding NotReadable(string file) =>
        Error("not-a-table", file, "This is neither text nor a workbook, so no table can be read from it.", "Save it as CSV (UTF-8) or as an Excel workbook (.xlsx).");

    public static Finding NotAWorkbook(string file) =>
        Error("not-a-workbook", file, "This workbook is damaged, or is not a workbook.", "Open it in Excel, save it again as .xlsx, and send that.");

    public static Finding Password(string file) =>
        Error("password-protected", file, "This file is protected by a password.", "Save a copy without a password, and send it in a safe way.");

    public static Finding OtherFormat(string file, string format) =>
        Error("other-format", file, $"This is {format}, which is not read.", "Save the table as CSV (UTF-8) or as an Excel workbook (.xlsx).");

    public static Finding ZipBomb(string file, FileLimits limits) =>
        Error("zip-bomb", file, $"This file unpacks to far more than it should: more than {Size(limits.MostBytesUnpacked)}, more than {limits.MostGrowth} times its size, or more than {limits.MostFiles:#,0} entries.",
            "Send the files unpacked, or in several zip files.");

    public static Finding NestedZip(string file) =>
        Error("zip-in-zip", file, "This is a zip file within a zip file, and is not opened.", "Unpack it first, or put its files in the outer zip file.");

    public static Finding DamagedZip(string file) => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        ? Error("damaged-zip", file, "This zip file is damaged.", "Make the zip file again.")
        : Error("damaged-zip", file, "This file is damaged, or is not what its name says.", "Open it in the program that made it, and save its table as CSV (UTF-8) or as an Excel workbook (.xlsx).");

    public static Finding OpenQuote(string file, int row) =>
        new()
        {
            Rule = "quote-not-closed",
            Severity = Severity.Error,
            What = "A quotation mark is opened in this row and never closed, so the rows after it cannot be told apart. The file is not taken.",
            Where = new(file, null, row),
            ToDo = "Close the quotation mark, or remove it.",
        };

    public static Finding NotThere(string path) => Error("no-such-file", path, "There is no file or folder of this name.", "Check the name.");

    public static Finding NotAllowed(string file) => Error("file-not-readable", file, "This file cannot be opened: it is in use, or you may not read it.", "Close it in other programs, or ask for the right to read it.");

    public static Finding Note(string rule, string file, string? sheet, string what, string toDo, int? row = null, int times = 1) =>
        new() { Rule = rule, Severity = Severity.Note, What = what, Where = new(file, sheet, row), ToDo = toDo, Times = times };

    public static Finding Error(string rule, string file, string what, string toDo) =>
        new() { Rule = rule, Severity = Severity.Error, What = what, Where = new(file), ToDo = toDo };

    private static string Size(long bytes) => bytes >= 1L << 30 ? $"{bytes / (double)(1L << 30):0.##} GB" : bytes >= 1L << 20 ? $"{bytes / (double)(1L << 20):0.##} MB" : $"{bytes:#,0} bytes";
}
