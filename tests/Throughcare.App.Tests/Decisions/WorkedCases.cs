using System.Collections.Concurrent;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Decisions;

/// <summary>The decisions of the examples, each read once: its plans are laid over its children only when they are asked for, and that takes longest.</summary>
internal static class WorkedCases
{
    public static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly ConcurrentDictionary<string, Lazy<DecisionCase>> Known = new();

    public static DecisionCase Of(string example) => Known.GetOrAdd(example, name => new(() => Read(name))).Value;

    private static DecisionCase Read(string example)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", example));
        return DecisionCase.Of(content, ProposalReader.Read(content), Today);
    }
}
