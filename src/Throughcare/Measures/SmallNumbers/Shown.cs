using System.Globalization;

namespace Throughcare.Measures;

/// <summary>What stands where a number would: the number, the mark that it is hidden, or that there is none. Default: there is none.</summary>
public readonly record struct Shown
{
    /// <summary>Stands in place of a hidden number in every table, picture and sentence.</summary>
    public const string Mark = "hidden";

    private readonly State _state;

    private Shown(State state, decimal number) => (_state, Number_) = (state, number);

    private enum State { NotApplicable, Number, Hidden }

    private decimal Number_ { get; }

    public static Shown NotApplicable => default;

    /// <summary>The number; null where it is hidden or there is none.</summary>
    public decimal? Number => _state == State.Number ? Number_ : null;

    public bool IsHidden => _state == State.Hidden;

    internal static Shown Hidden => new(State.Hidden, 0);

    internal static Shown Of(decimal number) => new(State.Number, number);

    /// <summary>"1,234", "hidden", or "not known" where there is none.</summary>
    public override string ToString() => _state switch
    {
        State.Number => Number_.ToString("#,0.##", CultureInfo.InvariantCulture),
        State.Hidden => Mark,
        _ => "not known",
    };
}
