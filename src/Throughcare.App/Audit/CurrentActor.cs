namespace Throughcare.App.Audit;

/// <summary>Who does what is going on, in what capacity and from where.</summary>
/// <param name="Person">The person who signed in; null where nobody did.</param>
/// <param name="By">"person", "single person", "command line" or "program".</param>
/// <param name="From">The network address of the request; null where there is none.</param>
public sealed record Actor(Guid? Person, string By, string? From)
{
    /// <summary>Work that the program does of itself.</summary>
    public static Actor Program { get; } = new(null, "program", null);

    public static Actor CommandLine { get; } = new(null, "command line", null);
}

/// <summary>Says for the audit trail who is at work, in the same way as <see cref="Database.CurrentCouncil"/> says whose work it is.</summary>
public sealed class CurrentActor(Actor otherwise)
{
    private readonly AsyncLocal<Actor?> _entered = new();

    public Actor Now => _entered.Value ?? otherwise;

    public IDisposable Enter(Actor actor) => new Entered(this, actor);

    private sealed class Entered : IDisposable
    {
        private readonly CurrentActor _of;
        private readonly Actor? _before;

        public Entered(CurrentActor of, Actor actor)
        {
            (_of, _before) = (of, of._entered.Value);
            of._entered.Value = actor;
        }

        public void Dispose() => _of._entered.Value = _before;
    }
}
