namespace Throughcare.Equality;

/// <summary>Rules on the lines of the action plan.</summary>
internal static class ActionRules
{
    public static IEnumerable<ReviewPoint> Of(AssessmentCase of)
    {
        foreach (var action in of.Assessment.Actions)
        {
            var named = string.IsNullOrWhiteSpace(action.Issue) ? $"Action {action.Id}" : $"The action on “{action.Issue}”";
            if (!action.Complete)
                yield return new() { Rule = "action-incomplete", Weight = PointWeight.Stops, Action = action.Id, What = $"{named} lacks {Listed(action.Missing)}.", ToDo = "Complete it, or take it out." };
            foreach (var unknown in action.Headings.Where(h => of.Headings.Find(h) is null))
                yield return new() { Rule = "action-for-no-heading", Weight = PointWeight.Stops, Action = action.Id, What = $"{named} is for '{unknown}', which is no heading of this assessment.", ToDo = "Choose the heading that it is for." };
            if (action.Due > of.Days.ChangesBegin && action is { Done: null, Headings.Count: > 0 })
                yield return new()
                {
                    Rule = "action-after-change", Weight = PointWeight.Note, Action = action.Id,
                    What = $"{named} is due on {Say(action.Due.Value)}, after the changes begin on {Say(of.Days.ChangesBegin!.Value)}.", ToDo = "Bring it forward, or say who is helped meanwhile.",
                };
            if (action is { Done: null, Due: { } due } && due < of.Today)
                yield return new() { Rule = "action-overdue", Weight = PointWeight.Note, Action = action.Id, What = $"{named} was due on {Say(due)} and is not done.", ToDo = "Say when it was done, or give another date." };
        }
    }

    internal static string Say(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1];
}
