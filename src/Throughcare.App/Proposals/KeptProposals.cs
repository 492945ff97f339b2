using System.Collections.Concurrent;

namespace Throughcare.App.Proposals;

/// <summary>
/// Proposals that were read, kept in memory by version so that a page need not read tables again. One for the whole program. A version
/// never changes, so what is here is never out of date; the least recently asked for makes room.
/// </summary>
public sealed class KeptProposals
{
    // A county with its history and postcodes takes about 50 MB.
    private const int Most = 12;

    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();
    private long _asked;

    /// <summary>The proposal of this version; read only once, also when many ask at the same time.</summary>
    public async Task<KeptProposal> Get(Guid proposal, int version, Func<Task<KeptProposal>> read)
    {
        var entry = _entries.AddOrUpdate(proposal, _ => new(version, new(read)), (_, kept) => kept.Version >= version ? kept : new(version, new(read)));
        entry.Asked = Interlocked.Increment(ref _asked);
        try
        {
            var kept = await entry.Proposal.Value;
            MakeRoom();
            return kept;
        }
        catch
        {
            // What went wrong once (a busy database) must not stay.
            _entries.TryRemove(new(proposal, entry));
            throw;
        }
    }

    /// <summary>Holds nothing in memory any more.</summary>
    public void Forget() => _entries.Clear();

    private void MakeRoom()
    {
        while (_entries.Count > Most) _entries.TryRemove(_entries.MinBy(e => e.Value.Asked));
    }

    private sealed class Entry(int version, Lazy<Task<KeptProposal>> proposal)
    {
        public int Version => version;

        public Lazy<Task<KeptProposal>> Proposal => proposal;

        public long Asked { get; set; }
    }
}
