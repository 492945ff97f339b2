using Throughcare.Measures;

namespace Throughcare.Tests.SmallNumberHiding;

/// <summary>What a reader gets out of tables: the small numbers that can be worked out, or seen.</summary>
internal static class Attacks
{
    /// <summary>The small counts of children that a reader of these tables knows: shown, or worked out.</summary>
    public static IReadOnlyList<string> Find(LinkedTables tables, Func<string, bool> hidden, HidingRule rule, bool toldWhy)
    {
        var attacker = Attacker.On(tables, hidden, rule, toldWhy);
        return [.. tables.Cells.Where(c => rule.IsSmall(c.Value) || (c.Displayed && hidden(c.Name)))
            .Where(c => (c.Displayed && !hidden(c.Name)) || attacker.Range(c.Name) is null or { IsWorkedOut: true }).Select(c => c.Name)];
    }

    /// <summary>Every table of whole numbers that looks the same: tried one by one, up to a limit for each count.</summary>
    public static Dictionary<string, (int Least, int Most)> ByTrying(LinkedTables tables, Func<CountCell, (int Least, int Most)> known)
    {
        var cells = tables.Cells.ToList();
        var at = cells.Select((c, i) => (c.Name, i)).ToDictionary(p => p.Name, p => p.i);
        var values = new int[cells.Count];
        var found = new Dictionary<string, (int Least, int Most)>();
        var sums = tables.Sums.Select(s => (Total: at[s.Total], Parts: s.Parts.Select(p => at[p]).ToArray())).ToList();
        // A sum is checked as soon as its last count is set.
        var due = sums.ToLookup(s => s.Parts.Append(s.Total).Max());
        Try(0);
        return found;

        void Try(int i)
        {
            if (i == cells.Count)
            {
                for (var j = 0; j < i; j++)
                    found[cells[j].Name] = found.TryGetValue(cells[j].Name, out var range) ? (Math.Min(range.Least, values[j]), Math.Max(range.Most, values[j])) : (values[j], values[j]);
                return;
            }
            var (least, most) = known(cells[i]);
            for (values[i] = least; values[i] <= most; values[i]++)
                if (due[i].All(s => values[s.Total] == s.Parts.Sum(p => values[p]))) Try(i + 1);
        }
    }
}
