using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>Bullets and numbers of lists. Each numbered list begins at 1. Those of a template are left as they are.</summary>
internal sealed class DocxNumbering
{
    private readonly Numbering _numbering;
    private readonly int _bulletKind, _numberKind, _bullets;
    private int _next;

    public DocxNumbering(Numbering numbering)
    {
        _numbering = numbering;
        var kinds = numbering.Elements<AbstractNum>().ToList();
        _bulletKind = kinds.Select(k => k.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        _numberKind = _bulletKind + 1;
        _next = numbering.Elements<NumberingInstance>().Select(n => n.NumberID?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        // All kinds stand before all lists.
        Kind(Of(_bulletKind, NumberFormatValues.Bullet, "•"));
        Kind(Of(_numberKind, NumberFormatValues.Decimal, "%1."));
        _bullets = List(_bulletKind, restart: false);
    }

    public NumberingProperties Bullets() => Use(_bullets);

    /// <summary>The next numbered list; hand it to each of its lines.</summary>
    public int BeginNumbers() => List(_numberKind, restart: true);

    public static NumberingProperties Use(int list) => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list });

    private void Kind(AbstractNum kind)
    {
        if (_numbering.Elements<AbstractNum>().LastOrDefault() is { } last) last.InsertAfterSelf(kind);
        else if (_numbering.Elements<NumberingPictureBullet>().LastOrDefault() is { } picture) picture.InsertAfterSelf(kind);
        else _numbering.PrependChild(kind);
    }

    private int List(int kind, bool restart)
    {
        var list = new NumberingInstance(new AbstractNumId { Val = kind }) { NumberID = _next };
        if (restart) list.Append(new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 });
        if (_numbering.Elements<NumberingInstance>().LastOrDefault() is { } last) last.InsertAfterSelf(list);
        else _numbering.Elements<AbstractNum>().Last().InsertAfterSelf(list);
        return _next++;
    }

    private static AbstractNum Of(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "500", Hanging = "360" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
