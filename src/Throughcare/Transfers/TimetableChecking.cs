using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>The checking mode: after every change it works the price and the excess out from nothing and stops at the first difference. Tests run in it.</summary>
internal sealed class TimetableChecking
{
    /// <summary>How many changes were checked.</summary>
    public long Checked { get; private set; }

    /// <summary>A test plants a wrong quick price here, to see it caught; 0 otherwise.</summary>
    public long PlantedError { get; init; }

    public void After(Timetable timetable, string move)
    {
        Checked++;
        var (full, quick) = (timetable.FullPrice(), timetable.Price + PlantedError);
        if (full != quick)
            throw new WrongMovePriceException($"After {move}, the quick price is {quick} and the full price is {full}: {quick - full} apart. Maybe a term was changed in one place only.");
        if (timetable.FullExcess() is var excess && excess != timetable.Excess)
            throw new WrongMovePriceException($"After {move}, the quick excess is {timetable.Excess} and the full one is {excess}. Maybe a limit was changed in one place only.");
    }
}
