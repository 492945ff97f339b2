using Throughcare.Allocation;

namespace Throughcare.Cli;

/// <summary>Why no plan fits, for a reader at a terminal: the clash in a sentence, the limits in it, and the ways out.</summary>
internal static class ClashText
{
    private const int LimitsShown = 12;

    public static void Write(AllocationAnswer answer, TextWriter to, string indent)
    {
        foreach (var sentence in answer.Clash) to.WriteLine(indent + sentence);
        var limits = answer.ClashLimits.Where(l => !answer.Clash.Contains(l.Sentence)).ToList();
        if (limits.Count > 0)
        {
            to.WriteLine(indent + (answer.ClashIsIrreducible ? "These limits cannot hold together; without any one of them the others can:" : "The clash lies among these limits; perhaps fewer:"));
            foreach (var limit in limits.Take(LimitsShown)) to.WriteLine(indent + "  " + limit.Sentence);
            if (limits.Count > LimitsShown) to.WriteLine($"{indent}  and {limits.Count - LimitsShown} more: --json gives all.");
        }
        if (answer.WaysOut.Count == 0) return;
        to.WriteLine(indent + (answer.WaysOut.Count == 1 ? "What would let a plan fit:" : "Any one of these would let a plan fit:"));
        foreach (var way in answer.WaysOut) to.WriteLine(indent + "  " + way.Sentence);
    }
}
