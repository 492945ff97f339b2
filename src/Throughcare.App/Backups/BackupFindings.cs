using Throughcare.Findings;

namespace Throughcare.App.Backups;

/// <summary>Why a backup, restore or move is refused.</summary>
internal static class BackupFindings
{
    public static RefusedException FileIsThere(string path) => Refused("backup-is-there", "There is a file of this name already.", path, "Choose another name, so that no backup is lost.");

    public static RefusedException NoFile(string path) => Refused("no-backup", "There is no such backup file.", path, "Give the name of a file that 'throughcare backup' wrote.");

    public static RefusedException Damaged(string path, string how) => Refused("backup-damaged", $"This is not a whole backup: {how}.", path, "Use another copy of it. Nothing was changed.");

    public static RefusedException Newer(string path, string wrote, string ours) =>
        Refused("backup-newer", $"This backup was written by Throughcare {wrote}, and this is {ours}, which does not know all that it holds.", path, "Restore it with that version or a later one. Nothing was changed.");

    public static RefusedException Older(string path, string wrote) =>
        Refused("backup-older", $"This backup was written by Throughcare {wrote} and lacks what has since become necessary.", path, "Restore it with that version; this one brings the database up to date when it next starts. Nothing was changed.");

    public static RefusedException NoDatabase(string name) => Refused("no-database", "There is no database here.", name, "Give the folder (--data) or the database that Throughcare keeps its rows in.");

    public static RefusedException NotUpToDate() =>
        Refused("database-older", "This database was last used by an earlier version of Throughcare.", null, "Make the backup with that version, or start this one once, which brings the database up to date.");

    public static RefusedException DatabaseNewer() =>
        Refused("database-newer", "This database has been used by a later version of Throughcare.", null, "Use that version.");

    public static RefusedException HoldsSomething() =>
        Refused("database-not-empty", "There is something in this database already, and restoring would put the backup in its place.", null, "Restore into an empty database, or say --replace if all that is in it may go. Nothing was changed.");

    public static RefusedException ManyCouncils(IEnumerable<string> names) =>
        Refused("which-council", "There is something in the database to move to, so only one council can be moved into it.", string.Join(", ", names), "Say which by --council, by number or name. Nothing was changed.");

    public static RefusedException NoCouncil(string asked, IEnumerable<string> names) =>
        Refused("no-such-council", $"There is no such council, or more than one. There are: {string.Join(", ", names)}.", asked, "Give the number or the whole name of one of them. Nothing was changed.");

    public static RefusedException SameDatabase() => Refused("same-database", "Both addresses are the same database.", null, "Give another database to move to.");

    public static RefusedException IsThere(string table) =>
        Refused("council-is-there", $"Something of this council is in the database already (table {table.Replace('_', ' ')}): the council was brought here before, or somebody has an account of the same e-mail address.", null, "Remove it there first, or use another database. Nothing was changed.");

    public static RefusedException NotTheSame(string table, TableSum was, TableSum now) =>
        Refused("not-the-same", $"What was written to the table {table.Replace('_', ' ')} ({now.Rows} rows) is not what was read ({was.Rows} rows).", null, "Try again; nothing was kept. If it happens again, tell whoever looks after Throughcare.");

    public static Finding TrailBroken(int council, long sequence) => new()
    {
        Rule = "trail-broken", Severity = Severity.Warning, What = $"The audit trail of council {council} does not hold together at event {sequence}. It was so where it came from.",
        ToDo = "Run 'throughcare audit verify' where it came from, and find out what happened there.",
    };

    private static RefusedException Refused(string rule, string what, string? value, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
