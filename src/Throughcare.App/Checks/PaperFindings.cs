using Throughcare.App.Files;
using Throughcare.Findings;

namespace Throughcare.App.Checks;

/// <summary>Why a paper is not read, in sentences that say what to do.</summary>
internal static class PaperFindings
{
    private const string Send = "Save it as a Word document (.docx) or a web page, or copy its text and paste it.";

    public static Finding Empty(string name) => FileFindings.Error("empty-file", name, "There is nothing in this paper.", "Choose the file again, or paste its text.");

    public static Finding OnlyPictures(string name) =>
        FileFindings.Error("only-pictures", name, "There are only pictures in this paper, and no text that could be read.", "Send the document that was scanned or pictured, or paste its text.");

    public static Finding Nested(string name, int most) =>
        FileFindings.Error("nested-page", name, $"This web page has elements within each other more than {most:#,0} deep, and is no report.", "Copy the text of the report and paste it.");

    public static Finding TooLarge(string name, long most) =>
        FileFindings.Error("file-too-large", name, $"This file is larger than {most >> 20} MB, the most that is read at once.", "Take the pictures out, or send the report without its appendices.");

    public static Finding TooLong(string name, int passages, int most) =>
        FileFindings.Error("paper-too-long", name, $"This paper has {passages:#,0} paragraphs and table rows, and {most:#,0} are read at once.", "Send the report without its appendices.");

    public static Finding Password(string name) =>
        FileFindings.Error("password-protected", name, "This file is protected by a password.", "Open it with the password, save a copy without one, and send that.");

    public static Finding OldWord(string name) => FileFindings.Error("other-format", name, "This is a document of an older Word (.doc), which is not read.", "Open it in Word and save it as .docx.");

    public static Finding Other(string name, string what) => FileFindings.Error("other-format", name, $"This is {what}, which is not read.", Send);

    public static Finding NotADocument(string name) => FileFindings.Error("not-a-document", name, "This file is named as a Word document and is none, or it is damaged.", "Open it in Word, save it again as .docx, and send that.");
}
