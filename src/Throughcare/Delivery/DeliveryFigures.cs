using System.Globalization;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Delivery;

/// <summary>The figures of a plan that is carried out: children are counted, never groups.</summary>
internal static class DeliveryFigures
{
    public static Figure Changes(IReadOnlyList<DeliveredTransfer> transfers, Option option, DateOnly extract, DateOnly today)
    {
        var here = $"children of the extract of {Day(extract)} whose change of social worker was planned";
        return Count("changes", "Children whose change of social worker was planned", "Children in the extract whose change of worker stands in the timetable, or in one before it and was settled when this one was made.", null, transfers) with
        {
            Parts =
            [
                Part("changes/on-time", "Done in the planned week or before", "Recorded as done, or with the worker of the plan in the extract, by the end of the planned week.", t => t.OnTime),
                Part("changes/done-late", "Done after the planned week", "Recorded as done, or with the worker of the plan in the extract, after the planned week.", t => t.State == DeliveryState.Done && !t.OnTime),
                Part("changes/late", "Late", $"The planned week was over on {Day(today)}, and nothing says that it is done.", t => t.State == DeliveryState.Late),
                Part("changes/to-come", "Still to come", $"The planned week was not over on {Day(today)}.", t => t.State == DeliveryState.ToCome),
                Part("changes/refused", "Refused", "Somebody decided that the child stays with the present social worker.", t => t.State == DeliveryState.Refused),
                Part("changes/another-worker", "With another social worker than planned", "The extract has neither the worker of the plan nor the one before.", t => t.State == DeliveryState.OutsidePlan),
            ],
        };

        Figure Part(string id, string title, string definition, Func<DeliveredTransfer, bool> which) => Count(id, title, definition, $"{transfers.Sum(t => t.Children.Count):#,0} {here}", transfers.Where(which));

        Figure Count(string id, string title, string definition, string? denominator, IEnumerable<DeliveredTransfer> of)
        {
            var children = of.SelectMany(t => t.Children).Select(c => c.Text).ToList();
            return new()
            {
                Id = id, Title = title, Value = children.Count, Unit = FigureUnit.Children, Counts = Counts.Children, Behind = children, Denominator = denominator, Definition = definition, Method = "method/delivery#changes",
                From = $"timetable of the option '{option.Title}', version {option.Version.ToString(CultureInfo.InvariantCulture)}",
            };
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
