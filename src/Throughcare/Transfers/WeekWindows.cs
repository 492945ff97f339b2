namespace Throughcare.Transfers;

/// <summary>
/// Narrows the weeks that each transfer may have, by what every timetable within them must keep: a load that is too much even when all who can have gone
/// have gone. Weeks that it strikes out are in no timetable that keeps the limits.
/// </summary>
internal static class WeekWindows
{
    /// <summary>False where some transfer has no week left: then no timetable lies within these weeks.</summary>
    public static bool Narrow(TransferModel model, UInt128[] weeks)
    {
        unchecked
        {
            foreach (var mask in weeks) if (mask == 0) return false;
            if (!model.HardCapacity && model.Rows.Length > 0) return true;
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var row in model.Rows)
                    for (var t = 0; t < model.Weeks; t++)
                        if (!Narrow(model, row, t, weeks, ref changed)) return false;
            }
            return true;
        }
    }

    public static int First(UInt128 weeks) => (int)UInt128.TrailingZeroCount(weeks);

    public static int Last(UInt128 weeks) => 127 - (int)UInt128.LeadingZeroCount(weeks);

    private static bool Narrow(TransferModel model, LoadRow row, int t, UInt128[] weeks, ref bool changed)
    {
        unchecked
        {
            var upTo = TransferModel.UpTo(t + 1);
            // Least load in this week: all who may have gone have gone, only those have come who must have.
            var room = row.Limit - row.Fixed[t];
            foreach (var m in row.Comes) if ((weeks[m] & ~upTo) == 0) room -= model.Weight[m];
            foreach (var m in row.Goes) if ((weeks[m] & upTo) == 0) room -= model.Weight[m];
            if (room < 0) return false;
            foreach (var m in row.Comes)
            {
                if (model.Weight[m] <= room || (weeks[m] & ~upTo) == 0 || (weeks[m] & upTo) == 0) continue;
                weeks[m] &= ~upTo;
                changed = true;
            }
            foreach (var m in row.Goes)
            {
                if (model.Weight[m] <= room || (weeks[m] & ~upTo) == 0 || (weeks[m] & upTo) == 0) continue;
                weeks[m] &= upTo;
                changed = true;
            }
            return true;
        }
    }
}
