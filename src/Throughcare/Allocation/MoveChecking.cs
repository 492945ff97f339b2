namespace Throughcare.Allocation;

/// <summary>A quick price that is not the full price: names the move and both prices.</summary>
public sealed class WrongMovePriceException(string message) : InvalidOperationException(message);

/// <summary>
/// The checking mode: after every change it works the price and the broken limits out from nothing and stops at the first difference.
/// A hundred times slower; tests run in it.
/// </summary>
internal sealed class MoveChecking
{
    /// <summary>How many changes were checked.</summary>
    public long Checked { get; private set; }

    /// <summary>A test plants a wrong quick price here, to see it caught; 0 otherwise.</summary>
    public long PlantedError { get; init; }

    public void BeforeMove(Arrangement plan, int group, int to, long price, long excess)
    {
        if (plan.WorkerOf[group] == to) throw new WrongMovePriceException($"A group is moved to the worker {to} who holds it already (price {price}, excess {excess}).");
    }

    public void After(Arrangement plan, string move)
    {
        Checked++;
        var full = plan.FullPrice();
        var quick = plan.Price + PlantedError;
        if (full != quick)
            throw new WrongMovePriceException($"After {move}, the quick price is {quick} and the full price is {full}: {quick - full} apart. Maybe a term was changed in one place only.");
        var excess = plan.FullExcess();
        if (excess != plan.Excess)
            throw new WrongMovePriceException($"After {move}, the quick excess is {plan.Excess} and the full one is {excess}. Maybe a limit was changed in one place only.");
    }
}
