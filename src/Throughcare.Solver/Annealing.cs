namespace Throughcare.Solver;

/// <summary>
/// Whether to take a change for the worse (Kirkpatrick, Gelatt and Vecchi, 1983): the rise that is taken with the right
/// probability at a temperature is the temperature times a random number with the exponential distribution. Those numbers are drawn from
/// a table, so that no logarithm is worked out in the inner loop.
/// </summary>
public static class Annealing
{
    private const int Entries = 4096;
    private static readonly double[] Exponentials = MakeTable();

    /// <summary>The most that one change may add at this temperature, this time.</summary>
    public static double LargestRise(double temperature, ulong randomBits) => temperature * Exponentials[randomBits & (Entries - 1)];

    /// <summary>The temperature after a share (0 to 1) of the way from the first to the last, falling by equal ratios.</summary>
    public static double Temperature(double first, double last, double share) => first * Math.Pow(last / first, share);

    private static double[] MakeTable()
    {
        var table = new double[Entries];
        for (var i = 0; i < Entries; i++) table[i] = -Math.Log((i + 0.5) / Entries);
        return table;
    }
}
