using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>An option that was considered and not chosen.</summary>
public sealed record PublicAlternative(string Title, string Reason);

/// <summary>What a decision does to one thing.</summary>
public sealed record PublicText(string Heading, string Text);

/// <summary>A value as it was recommended and agreed.</summary>
public sealed record PublicValue(string What, string Recommended, string? Agreed);

/// <summary>Power that was given, with its limits; null where none was set.</summary>
public sealed record PublicDelegation(string To, string What, decimal? UpTo, DateOnly? Until);

/// <summary>A decision that followed.</summary>
public sealed record PublicLater(string Title, DateOnly? On, string? By, decimal? Value, string? Did, string? Reference);

/// <summary>What came of a call-in.</summary>
public sealed record PublicCallIn(DateOnly Asked, string? By, string? Outcome, DateOnly? OutcomeOn, string? Said);

/// <summary>
/// A decision as it was published once: everything that the public pages, feeds and files show, and nothing else. It is made from the public paper when somebody publishes, and
/// never changes; docs/guide/published-decision.schema.json says what it holds.
/// </summary>
public sealed record PublicDecision
{
    public required int Version { get; init; }
    public required DateOnly Published { get; init; }
    public required string Title { get; init; }
    public string? Reference { get; init; }
    public required string Council { get; init; }
    public bool MadeUp { get; init; }
    public required string Route { get; init; }
    public required string DecisionMaker { get; init; }
    public string? Service { get; init; }
    public required DateOnly Decided { get; init; }
    public DateOnly? Effective { get; init; }

    /// <summary>The last day on which it may be called in; null where it may not.</summary>
    public DateOnly? CallInUntil { get; init; }

    public bool? Key { get; init; }
    public IReadOnlyList<string> Wards { get; init; } = [];
    public required IReadOnlyList<string> Decision { get; init; }
    public string? Reasons { get; init; }
    public IReadOnlyList<PublicAlternative> Alternatives { get; init; } = [];
    public string? Conflicts { get; init; }
    public string? Consultation { get; init; }
    public IReadOnlyList<PublicValue> Values { get; init; } = [];
    public IReadOnlyList<PublicText> Implications { get; init; } = [];
    public IReadOnlyList<PublicDelegation> Delegations { get; init; } = [];
    public IReadOnlyList<PublicLater> Later { get; init; } = [];
    public PublicCallIn? CallIn { get; init; }
    public IReadOnlyList<string> BackgroundPapers { get; init; } = [];
    public required string Law { get; init; }

    /// <summary>Whether a reader would find the same in both, whatever their number and day.</summary>
    public bool SaysTheSameAs(PublicDecision other) => PublicDecisions.Json(other with { Version = Version, Published = Published }) == PublicDecisions.Json(this) && other.Report == Report;

    /// <summary>How many parts are kept back; each place says under which paragraph.</summary>
    public int PartsKeptBack { get; init; }

    /// <summary>The report as one HTML file, without what is exempt.</summary>
    public string? Report { get; init; }

    /// <summary>The same report as a Word document.</summary>
    public byte[]? ReportWord { get; init; }

    /// <summary>The other documents that were published with it; none with what was published before they were kept.</summary>
    public IReadOnlyList<PublicDocument>? Documents { get; init; }
}

/// <summary>Every version up to this one is no longer public; what stands in its place is the day and the reason.</summary>
public sealed record Withdrawal(int UpTo, DateOnly On, string Reason);

/// <summary>Every version that was published of one decision, the latest last.</summary>
public sealed record PublicDecisions(IReadOnlyList<PublicDecision> Versions)
{
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>What it is called in addresses; null for what was published before this was kept.</summary>
    public string? Address { get; init; }

    /// <summary>True where versions were read under the key of the proposal, before addresses were kept: that address still leads here.</summary>
    public bool WasAtKey { get; init; }

    /// <summary>What anybody may still read.</summary>
    [JsonIgnore]
    public IReadOnlyList<PublicDecision> Open => [.. Versions.Where(v => WithdrawalOf(v.Version) is null)];

    /// <summary>Why a version is no longer public; null where it is.</summary>
    public Withdrawal? WithdrawalOf(int version) => Withdrawals.FirstOrDefault(w => version <= w.UpTo);

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static PublicDecisions Read(string text) => text.Length == 0 ? new([]) : JsonSerializer.Deserialize<PublicDecisions>(text, Options) ?? new([]);

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>One version for other programs; reports and documents are files of their own.</summary>
    public static string Json(PublicDecision decision) => JsonSerializer.Serialize(Alone(decision), Options);

    /// <summary>A version without its files.</summary>
    public static PublicDecision Alone(PublicDecision decision) => decision with { Report = null, ReportWord = null, Documents = null };
}
