using System.Security.Cryptography;
using System.Text;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>SHA-256 over tables in one written form, so that the same content has the same fingerprint wherever it is kept.</summary>
public static class Fingerprint
{
    /// <summary>Tables that hold what people decided or would like, and so are no part of the extract.</summary>
    private static readonly TableContract[] NotExtract =
        [ProposalTables.OptionTeams, ProposalTables.OptionWorkers, ProposalTables.OptionTravel, ProposalTables.OptionPosts, ProposalTables.Judgements, .. CostingTables.All];

    public static string OfExtract(ProposalContent content, DateOnly asAt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, asAt.ToString("yyyy-MM-dd"));
        foreach (var (contract, tables) in ProposalTables.All.Except(NotExtract).Select(c => (c, content.Tables.Where(t => ProposalTables.For(t) == c && t.Rows.Count > 0))))
            foreach (var table in tables)
            {
                Add(hash, contract.Name);
                foreach (var column in table.Columns) Add(hash, column);
                foreach (var row in table.Rows)
                {
                    Add(hash, "");
                    for (var i = 0; i < table.Columns.Count; i++) Add(hash, i < row.Cells.Count ? row.Cells[i] : "");
                }
            }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each text with its length before it, so that no two lists of texts run together to the same bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[4 + 256 * 3] : new byte[4 + text.Length * 3];
        var n = Encoding.UTF8.GetBytes(text, bytes[4..]);
        BitConverter.TryWriteBytes(bytes, n);
        hash.AppendData(bytes[..(4 + n)]);
    }
}
