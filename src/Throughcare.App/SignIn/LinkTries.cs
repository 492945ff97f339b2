namespace Throughcare.App.SignIn;

/// <summary>
/// Slows guessing at personal links: after so many wrong tries in a row a link waits, and after more of them so does the place they come from. A try is counted before it is looked at, so that many at once are not
/// more than one after another; a right one sets the link's count back. A wait ends by itself and is not prolonged by trying on, so that nobody keeps the right holder out for ever. Held by this program alone: each of
/// several machines counts for itself.
/// </summary>
public sealed class LinkTries(SignInSettings settings, TimeProvider clock)
{
    /// <summary>A whole office may stand behind one address, so a place has so many times the tries of a link.</summary>
    public const int PlaceMayTry = 6;

    private const int Swept = 10_000;

    private readonly Lock _counting = new();
    private readonly Dictionary<string, Count> _counts = [];

    private readonly record struct Count(int Tries, DateTimeOffset EndsAt);

    /// <summary>Counts a try.</summary>
    /// <returns>Null where it may be looked at now; otherwise until when to wait.</returns>
    public DateTimeOffset? Take(string link, string? place)
    {
        lock (_counting)
        {
            var now = clock.GetUtcNow();
            if (_counts.Count > Swept)
                foreach (var old in _counts.Where(c => c.Value.EndsAt <= now).Select(c => c.Key).ToList()) _counts.Remove(old);
            var (ofLink, ofPlace) = (Of(Link(link), now), Of(Place(place), now));
            if (ofPlace.Tries >= settings.Tries * PlaceMayTry) return ofPlace.EndsAt;
            if (ofLink.Tries >= settings.Tries) return ofLink.EndsAt;
            _counts[Link(link)] = new(ofLink.Tries + 1, now + settings.LockedFor);
            _counts[Place(place)] = new(ofPlace.Tries + 1, now + settings.LockedFor);
            return null;
        }
    }

    /// <summary>After a right try: the link's count is nothing again, and the place's is one less.</summary>
    public void Right(string link, string? place)
    {
        lock (_counting)
        {
            _counts.Remove(Link(link));
            if (_counts.TryGetValue(Place(place), out var count)) _counts[Place(place)] = count with { Tries = Math.Max(0, count.Tries - 1) };
        }
    }

    /// <summary>True where the link waits since the try that was taken last: it was the last of them.</summary>
    public bool Waits(string link)
    {
        lock (_counting) return Of(Link(link), clock.GetUtcNow()).Tries >= settings.Tries;
    }

    // Whoever has waited begins again from nothing.
    private Count Of(string key, DateTimeOffset now) => _counts.TryGetValue(key, out var count) && count.EndsAt > now ? count : default;

    private static string Link(string link) => $"link {link}";

    private static string Place(string? place) => $"place {place}";
}
