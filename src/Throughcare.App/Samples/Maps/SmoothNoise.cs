namespace Throughcare.App.Samples.Maps;

/// <summary>
/// Rolling ground: a number from 0 to 1 for every point, that changes slowly. Only sums, products and whole-number mixing are
/// used, so the ground is the same on every machine.
/// </summary>
internal sealed class SmoothNoise(ulong seed)
{
    /// <summary>Four layers, each twice as fine and half as strong as the one before.</summary>
    public double At(double x, double y)
    {
        double sum = 0, strength = 0.5, scale = 1;
        for (ulong layer = 0; layer < 4; layer++)
        {
            sum += strength * Layer(layer, x * scale, y * scale);
            strength /= 2;
            scale *= 2;
        }
        return sum / 0.9375;
    }

    private double Layer(ulong layer, double x, double y)
    {
        var (left, low) = ((long)Math.Floor(x), (long)Math.Floor(y));
        var (u, v) = (Ease(x - left), Ease(y - low));
        var below = Corner(layer, left, low) * (1 - u) + Corner(layer, left + 1, low) * u;
        var above = Corner(layer, left, low + 1) * (1 - u) + Corner(layer, left + 1, low + 1) * u;
        return below * (1 - v) + above * v;
    }

    private double Corner(ulong layer, long x, long y) => MixedBits.Unit(MixedBits.Of(seed, layer, unchecked((ulong)x), unchecked((ulong)y)));

    private static double Ease(double t) => t * t * (3 - 2 * t);
}
