using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Reports.Templates;
using Throughcare.Consultation;
using Throughcare.Findings;

namespace Throughcare.App.Consultation;

/// <summary>
/// Individual letters from one text, as one Word document. Each letter is a section of its own: it begins on a page of its own, with the first page of the council's template and with page 1. Where somebody's letter
/// would have a gap nothing is written, and it is said what is missing and for how many.
/// </summary>
public static class OutcomeLetters
{
    /// <summary>The text that a council begins with; it is meant to be changed.</summary>
    public const string UsualText = """
        Private and confidential

        {name}
        {address}

        {today}
        Our reference: {reference}

        Dear {salutation},

        # {proposal}: your outcome

        Thank you for taking part in the consultation. This letter says what the new arrangement is for you, and why.

        ## Your team

        Your role: {role}. Your team today: {team_now}.

        From {starts} you would work in {team}. How you came into the new arrangement: {standing}. {choice}

        ## Why

        {reason}

        ## What to do next

        - Keep this letter. The same stands on the page of your personal link.
        - If something in it is not right, or your circumstances have changed, say so as soon as you can.
        - You may ask for a meeting about this letter, with a trade union representative or a colleague beside you.

        ## Whom to ask

        {whom_to_ask}

        Yours sincerely,

        Human resources
        {council}
        """;

    /// <param name="text">The letter. A line that begins with # is a heading, with ## a smaller one, with - a point of a list; lines without an empty one between them stay together.</param>
    /// <param name="people">The fields of each person.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="look">The council, and its template.</param>
    /// <param name="madeUp">Says on every page that nobody in it exists.</param>
    /// <param name="wording">What the council says first and last in every document; null for nothing.</param>
    public static byte[] Write(LetterText text, IReadOnlyList<IReadOnlyDictionary<string, string?>> people, string title, DocxLook look, bool madeUp = false, CouncilWording? wording = null)
    {
        if (people.Count == 0) throw new RefusedException(new Finding { Rule = "nobody-to-write-to", Severity = Severity.Error, What = "Nobody has an outcome to be written to.", ToDo = "Release a plan first." });
        if (people.Select(text.Missing).Where(m => m.Count > 0).ToList() is { Count: > 0 } gaps)
            throw new RefusedException(new Finding { Rule = "letter-has-gaps", Severity = Severity.Error, What = $"{(gaps.Count == 1 ? "1 letter" : $"{gaps.Count:#,0} letters")} would have a gap at {string.Join(" and ", gaps.SelectMany(g => g).Distinct().Select(m => "{" + m + "}"))}. No letter was written.", ToDo = "Fill in what is missing in the option or the timetable, or take the field out of the text." });
        return DocxFile.Write(look, title, null, fieldsToWorkOut: false, file =>
        {
            var body = new Body();
            var section = DocxPages.Section(file, look, madeUp, Foot(file.Styles, look.Council));
            section.InsertBefore(new SectionType { Val = SectionMarkValues.NextPage }, section.ChildElements.First(e => e is not HeaderFooterReferenceType));
            section.InsertAfter(new PageNumberType { Start = 1 }, section.GetFirstChild<PageMargin>());
            for (var i = 0; i < people.Count; i++)
            {
                var letter = new LetterBody(file).Of((wording ?? new()).InLetter(text.Fill(people[i])));
                body.Append(letter);
                // A section ends with its last paragraph; the last one with the document.
                if (i == people.Count - 1) body.Append(section);
                else (letter[^1].ParagraphProperties ??= new()).Append(section.CloneNode(true));
            }
            return body;
        });
    }

    // How many pages a letter has is only known of the whole document, so a footer of ours says the page alone.
    private static Paragraph Foot(DocxStyles styles, string council) => new(
    [
        DocxText.Properties(styles.Footer, new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 })),
        DocxText.Run(council), new Run(new TabChar()), DocxText.Run("Page "), .. DocxText.Field("PAGE", "1"),
    ]);
}
