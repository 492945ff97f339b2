using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>
/// The styles that a document is written in, each by the name that Word gives it, so that a council's template brings its own. Where it has none,
/// and without a template, ours are used.
/// </summary>
internal sealed class DocxStyles
{
    private readonly Styles _styles;
    private readonly Dictionary<string, string> _ids;
    private readonly List<string> _added = [];

    /// <summary>The styles of a template, to which those that it lacks are added; or a new set.</summary>
    public DocxStyles(Styles styles)
    {
        _styles = styles;
        // A name may stand twice in a template that was put together from several; the first holds.
        _ids = styles.Elements<Style>().Where(s => s.StyleName?.Val?.Value is not null && s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleName!.Val!.Value!, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().StyleId!.Value!, StringComparer.OrdinalIgnoreCase);
        Defaults();
        Normal = Id("Normal", () => new(new StyleName { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(new SpacingBetweenLines { After = "140", Line = "276", LineRule = LineSpacingRuleValues.Auto })) { Type = StyleValues.Paragraph, Default = true });
        Title = Paragraph("Title", size: 52, bold: true, before: 0, after: 120, keepNext: true);
        Subtitle = Paragraph("Subtitle", size: 26, colour: "484949", after: 280);
        Heading1 = Paragraph("heading 1", size: 34, bold: true, before: 420, after: 160, keepNext: true, level: 0);
        Heading2 = Paragraph("heading 2", size: 26, bold: true, before: 300, after: 120, keepNext: true, level: 1);
        Caption = Paragraph("caption", size: 22, bold: true, before: 200, after: 80, keepNext: true);
        Header = Paragraph("header", size: 18, colour: "484949", after: 0);
        Footer = Paragraph("footer", size: 18, colour: "484949", after: 0);
        ContentsHeading = Paragraph("Contents heading", size: 26, bold: true, before: 240, after: 120, keepNext: true);
        Contents1 = Contents("toc 1", 0);
        Contents2 = Contents("toc 2", 240);
        Bullets = Paragraph("List Bullet", after: 80);
        Numbers = Paragraph("List Number", after: 80);
        Inset = Id("Inset", () => Make("Inset", new StyleParagraphProperties(
            new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 48, Space = 10, Color = "B1B4B6" }), new SpacingBetweenLines { Before = "160", After = "200" }, new Indentation { Left = "280" }), null));
        Cell = Paragraph("Table text", size: 19, before: 40, after: 40);
        SmallCell = Paragraph("Table text small", size: 16, before: 30, after: 30);
        Table = Id("Report table", ReportTable);
    }

    public string Normal { get; }
    public string Title { get; }
    public string Subtitle { get; }
    public string Heading1 { get; }
    public string Heading2 { get; }
    public string Caption { get; }
    public string Header { get; }
    public string Footer { get; }
    public string ContentsHeading { get; }
    public string Contents1 { get; }
    public string Contents2 { get; }
    public string Bullets { get; }
    public string Numbers { get; }
    public string Inset { get; }
    public string Cell { get; }
    public string SmallCell { get; }
    public string Table { get; }

    /// <summary>The names of the styles that were not there.</summary>
    public IReadOnlyList<string> Added => _added;

    private void Defaults()
    {
        var defaults = _styles.DocDefaults ?? _styles.PrependChild(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" }, new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" })), new ParagraphPropertiesDefault()));
        var run = (defaults.RunPropertiesDefault ??= new()).RunPropertiesBaseStyle ??= new();
        // What a screen reader reads it in.
        run.Languages ??= new() { Val = "en-GB", EastAsia = "en-GB", Bidi = "ar-SA" };
    }

    private string Id(string name, Func<Style> make)
    {
        if (_ids.TryGetValue(name, out var id)) return id;
        var style = make();
        id = string.Concat(name.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        while (_ids.ContainsValue(id)) id += "0";
        style.StyleId = id;
        _styles.Append(style);
        _added.Add(name);
        return _ids[name] = id;
    }

    private string Contents(string name, int left) => Id(name, () => Make(name, new StyleParagraphProperties(
        new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 9350 }), new SpacingBetweenLines { After = "60" }, new Indentation { Left = left.ToString(), Right = "400" }), null));

    private string Paragraph(string name, int size = 22, bool bold = false, int before = 0, int after = 140, string? colour = null, bool keepNext = false, int? level = null) => Id(name, () =>
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        if (keepNext) paragraph.Append(new KeepLines());
        paragraph.Append(new SpacingBetweenLines { Before = before.ToString(), After = after.ToString() });
        if (level is { } l) paragraph.Append(new OutlineLevel { Val = l });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (colour is not null) run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = size.ToString() }, new FontSizeComplexScript { Val = size.ToString() });
        return Make(name, paragraph, run);
    });

    private Style Make(string name, StyleParagraphProperties paragraph, StyleRunProperties? run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph };
        if (run is not null) style.Append(run);
        return style;
    }

    private static Style ReportTable() => new(
        new StyleName { Val = "Report table" },
        new StyleTableProperties(
            new TableBorders(Rule<TopBorder>(8, "0B0C0C"), Rule<BottomBorder>(8, "0B0C0C"), Rule<InsideHorizontalBorder>(4, "B1B4B6")),
            new TableCellMarginDefault(new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(new RunPropertiesBaseStyle(new Bold()), new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(Rule<BottomBorder>(8, "0B0C0C")))) { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, CustomStyle = true };

    private static T Rule<T>(uint size, string colour) where T : BorderType, new() => new() { Val = BorderValues.Single, Size = size, Space = 0, Color = colour };
}
