using Throughcare.Children;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Lists;

/// <summary>A column of a list; numbers stand to the right, and sentences have room.</summary>
public sealed record Column(string Title, bool Number = false, bool Wide = false);

/// <summary>A cell, with the page that it opens.</summary>
public readonly record struct Cell(string Text, string? Href = null)
{
    public static implicit operator Cell(string? text) => new(text ?? "");
    public static implicit operator Cell(int number) => new(number.ToString("#,0"));
}

/// <summary>
/// A list as a page shows it and as a file holds it: the same columns, the same rows, the same filters. The page shows a part; a
/// download holds all.
/// </summary>
public sealed record Listing
{
    public const int PageLength = 50;

    /// <summary>What the rows are, as a caption: "Children in North".</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>Said in place of an empty table.</summary>
    public string Empty { get; init; } = "There is nothing in this list.";

    /// <summary>On a narrow screen each row is a card of its own, with the titles of the columns before the values.</summary>
    public bool Cards { get; init; }

    /// <summary>Restricted records that belong in the list and are closed to the person: a number, on the page and in a file.</summary>
    public int Restricted { get; init; }

    /// <summary>The same in words; null where there are none.</summary>
    public string? NotShown => Restricted == 0 ? null : $"{RestrictedWords.Count(Restricted)} counted and not shown.";

    /// <summary>File name without ending.</summary>
    public required string File { get; init; }

    /// <summary>Address of the page without its query; null for a list that is shown whole.</summary>
    public string? Address { get; init; }

    /// <summary>The filters in force, which stay in the address.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    public int Page { get; init; } = 1;

    public int Pages => Math.Max(1, (Rows.Count + PageLength - 1) / PageLength);

    public IEnumerable<IReadOnlyList<Cell>> Shown => Address is null ? Rows : Rows.Skip((Math.Clamp(Page, 1, Pages) - 1) * PageLength).Take(PageLength);

    public string Link(params (string Name, string Value)[] more)
    {
        var query = QueryString.Create(Filters.Concat(more.Select(m => KeyValuePair.Create(m.Name, m.Value))).Where(p => p.Value.Length > 0).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)));
        return Address + query;
    }

    /// <summary>Links to the pages around this one; null where one page holds all.</summary>
    public Pagination? Pager()
    {
        if (Address is null || Pages == 1) return null;
        var here = Math.Clamp(Page, 1, Pages);
        var numbers = Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - here) <= 1).ToList();
        var items = new List<PageNumber?>();
        foreach (var number in numbers)
        {
            if (items.Count > 0 && number - numbers[numbers.IndexOf(number) - 1] > 1) items.Add(new PageNumber { Ellipsis = true });
            items.Add(new PageNumber { Number = $"{number}", Href = Link(("page", $"{number}")), Current = number == here });
        }
        return new Pagination
        {
            LandmarkLabel = $"Pages of {Title}",
            Items = items,
            Previous = here > 1 ? new PageLink { Href = Link(("page", $"{here - 1}")) } : null,
            Next = here < Pages ? new PageLink { Href = Link(("page", $"{here + 1}")) } : null,
        };
    }
}
