using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughcare.Web.Tests.Access;

/// <summary>What a walk over pages and downloads came upon.</summary>
internal sealed record Wandered(IReadOnlyCollection<string> Opened, IReadOnlyList<string> DeadEnds, IReadOnlyList<string> Found);

/// <summary>
/// Follows every link, every link of a picture and every download from where it is put, and looks in each answer for ids: in the page, in
/// the data of its pictures, in every cell of a workbook and every word of a document.
/// </summary>
/// <param name="client">Who walks.</param>
/// <param name="lookedFor">Ids of children and workers.</param>
/// <param name="words">Words that somebody planted.</param>
internal sealed partial class Wanderer(HttpClient client, IReadOnlySet<string> lookedFor, IReadOnlyCollection<string>? words = null)
{
    public async Task<Wandered> From(IEnumerable<string> seeds, Func<string, bool>? follow = null)
    {
        var (known, opened, dead, found) = (new ConcurrentDictionary<string, bool>(), new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var next = seeds.Where(s => known.TryAdd(s, true)).ToList();
        // What was tried by typing an address may be refused; what a page offers may not.
        var typed = next.ToHashSet();
        while (next.Count > 0)
        {
            var offered = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (address, ct) =>
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), ct);
                var text = Text(await answer.Content.ReadAsByteArrayAsync(ct));
                // Whatever the answer is, a refusal too.
                foreach (var id in Ids().Matches(text).Select(m => m.Value).Where(lookedFor.Contains).Distinct()) found.Add($"{id} at {address}");
                foreach (var word in (words ?? []).Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) found.Add($"{word} at {address}");
                if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && !typed.Contains(address)) dead.Add($"{(int)answer.StatusCode} {address}");
                if (answer.Headers.Location is { } to) offered.Add(to.OriginalString);
                if (answer.StatusCode != HttpStatusCode.OK) return;
                opened.Add(address);
                foreach (var link in Links(text)) offered.Add(link);
            });
            next = [.. offered.Where(a => follow?.Invoke(a) != false && known.TryAdd(a, true))];
        }
        return new(opened, [.. dead.Order()], [.. found.Order()]);
    }

    private static IEnumerable<string> Links(string text) =>
        Hrefs().Matches(text).Select(m => WebUtility.HtmlDecode((m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).Replace("\\u0026", "&", StringComparison.Ordinal)).Split('#')[0])
            .Where(a => !a.StartsWith("/lib/", StringComparison.Ordinal) && !a.StartsWith("/favicon", StringComparison.Ordinal)).Distinct();

    private static string Text(byte[] body)
    {
        // Workbooks, documents and packed files alike.
        if (body is not [(byte)'P', (byte)'K', 3, 4, ..]) return Encoding.UTF8.GetString(body);
        using var book = new ZipArchive(new MemoryStream(body));
        var text = new StringBuilder();
        foreach (var part in book.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }

    // Children of the made-up county have six digits, workers SW and ten.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(SW\d{10}|\d{6})(?![0-9A-Za-z])")]
    private static partial Regex Ids();

    [GeneratedRegex("""(?:href|data-progress)"?\s*[=:]\s*"(/[^"]*)"|"href":"(/[^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Hrefs();
}
