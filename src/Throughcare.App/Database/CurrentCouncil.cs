namespace Throughcare.App.Database;

/// <summary>The few reasons for which work may touch the rows of every council at once. Each is used in one place.</summary>
public enum AcrossCouncils
{
    /// <summary>Making and changing tables.</summary>
    Migration,

    /// <summary>Finding the account that somebody signs in to, before it is known whose it is.</summary>
    SignIn,

    /// <summary>Taking up unfinished work after a start, and other work of the whole installation that goes on council by council.</summary>
    Housekeeping,

    /// <summary>Adding a council.</summary>
    Installation,

    /// <summary>Backing everything up, restoring it, and moving a council to another database.</summary>
    Backup,
}

/// <summary>
/// Whose rows may be touched by what is going on now: one council's, or for a named reason all. This is the one place where councils are kept apart:
/// every query is filtered by it, every row that is saved is checked against it, and PostgreSQL is told of it for its row-level
/// security. Work for which nobody has said whose it is finds nothing and saves nothing.
/// </summary>
public sealed class CurrentCouncil
{
    private const int All = -1;

    private readonly AsyncLocal<int?> _entered = new();
    private readonly int? _always;

    /// <summary>Nobody's until somebody enters.</summary>
    public CurrentCouncil()
    {
    }

    private CurrentCouncil(int always) => _always = always;

    /// <summary>Always this council, until another is entered: single-person mode, commands and tests.</summary>
    public static CurrentCouncil Always(int council) => new(council);

    /// <summary>Always all of them, for this reason.</summary>
    public static CurrentCouncil AlwaysAll(AcrossCouncils reason) => Enum.IsDefined(reason) ? new(All) : throw new ArgumentOutOfRangeException(nameof(reason), reason, "Say for which reason.");

    /// <summary>There is one council that all work is for, unless another is entered.</summary>
    public bool IsAlwaysOne => _always > 0;

    /// <summary>The council's id. Asked for by every query.</summary>
    public int Id => Now is { } id and not All ? id : throw new InvalidOperationException("No council has been chosen for this work, so it may touch no rows.");

    /// <summary>Every council's rows may be touched.</summary>
    public bool Everyone => Now == All;

    /// <summary>What PostgreSQL's row-level security is told; empty where no row may be touched.</summary>
    internal string ForRowSecurity => Now switch { null => "", All => "all", { } id => id.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    // Filters ask for the id also where Everyone makes it needless.
    internal int IdOrNone => Now is { } id and not All ? id : 0;

    private int? Now => _entered.Value ?? _always;

    /// <summary>What goes on from here until the answer is disposed, and whatever it starts, is this council's.</summary>
    public IDisposable Enter(int council) => council > 0 ? new Entered(this, council) : throw new ArgumentOutOfRangeException(nameof(council), council, "There is no such council.");

    /// <summary>The same for all councils at once.</summary>
    public IDisposable EnterAll(AcrossCouncils reason) => Enum.IsDefined(reason) ? new Entered(this, All) : throw new ArgumentOutOfRangeException(nameof(reason), reason, "Say for which reason.");

    private sealed class Entered : IDisposable
    {
        private readonly CurrentCouncil _of;
        private readonly int? _before;

        public Entered(CurrentCouncil of, int council)
        {
            (_of, _before) = (of, of._entered.Value);
            of._entered.Value = council;
        }

        public void Dispose() => _of._entered.Value = _before;
    }
}
