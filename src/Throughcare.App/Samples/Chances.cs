using Throughcare.Solver;

namespace Throughcare.App.Samples;

/// <summary>Ways of drawing lots that the made-up council needs.</summary>
internal static class Chances
{
    public static bool Chance(this SeededRandom random, double share) => random.NextUnit() < share;

    /// <summary>A whole number between the two, both possible.</summary>
    public static int Between(this SeededRandom random, int least, int most) => least + random.Next(most - least + 1);

    public static T Pick<T>(this SeededRandom random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    /// <summary>One of them, each as likely as its weight says; null when no weight is above nothing.</summary>
    public static int? PickByWeight(this SeededRandom random, int count, Func<int, double> weight)
    {
        var weights = new double[count];
        double sum = 0;
        for (var i = 0; i < count; i++) sum += weights[i] = weight(i);
        if (sum <= 0) return null;
        var at = random.NextUnit() * sum;
        for (var i = 0; i < count; i++)
        {
            at -= weights[i];
            if (at < 0 && weights[i] > 0) return i;
        }
        return Array.FindLastIndex(weights, w => w > 0);
    }

    public static T PickByWeight<T>(this SeededRandom random, IReadOnlyList<(T What, int Weight)> among) =>
        among[random.PickByWeight(among.Count, i => among[i].Weight) ?? 0].What;

    public static void Shuffle<T>(this SeededRandom random, IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    /// <summary>Shares out a total in proportion, in whole numbers that add up to it (largest remainders; ties to the first).</summary>
    public static int[] Apportion(IReadOnlyList<int> shares, int total)
    {
        var sum = shares.Sum();
        var parts = new int[shares.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = (int)((long)shares[i] * total / sum);
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => (long)shares[i] * total % sum).ThenBy(i => i).ToList();
        var left = total - parts.Sum();
        for (var i = 0; i < left; i++) parts[byRemainder[i]]++;
        return parts;
    }
}
