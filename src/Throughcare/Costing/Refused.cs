using Throughcare.Findings;

namespace Throughcare.Costing;

/// <summary>Opens several doors at once, so that all that is wrong is said together and not one door after the other.</summary>
internal static class Refused
{
    public static (A, B, C) Together<A, B, C>(Func<A> a, Func<B> b, Func<C> c)
    {
        var findings = new List<Finding>();
        var (first, second, third) = (Try(a, findings), Try(b, findings), Try(c, findings));
        return findings.Count == 0 ? (first!, second!, third!) : throw new RefusedException(findings);
    }

    private static T? Try<T>(Func<T> make, List<Finding> findings)
    {
        try
        {
            return make();
        }
        catch (RefusedException refused)
        {
            findings.AddRange(refused.Findings);
            return default;
        }
    }
}
