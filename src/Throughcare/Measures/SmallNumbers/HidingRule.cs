namespace Throughcare.Measures;

/// <summary>
/// What counts as small: 1 to <see cref="Threshold"/>. The default, 5, is that of the Department for Education. Zeros are shown unless a
/// council says otherwise; then they are hidden as the small numbers are.
/// </summary>
public sealed record HidingRule
{
    public const int Usual = 5;

    private readonly int _threshold = Usual;

    /// <summary>The largest number that is hidden; 2 or more, since at 1 the word "hidden" would itself say "one".</summary>
    public int Threshold
    {
        get => _threshold;
        init => _threshold = value is >= 2 and <= 100 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The largest number to hide must be from 2 to 100, and {value} was given. Maybe {Usual} was meant.");
    }

    public bool ZerosShown { get; init; } = true;

    public bool IsSmall(int value) => value <= Threshold && (value >= 1 || (value == 0 && !ZerosShown));

    /// <summary>The least that a reader knows a small number to be.</summary>
    internal int Least => ZerosShown ? 1 : 0;
}
