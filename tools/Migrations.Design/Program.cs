using Microsoft.EntityFrameworkCore.Design;
using Throughcare.App.Database;

return 0;

/// <summary>Makes the context for dotnet ef: "-- sqlite" or "-- postgres" after the command says which dialect.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ThroughcareDb>
{
    public ThroughcareDb CreateDbContext(string[] args) => new(args switch
    {
        ["sqlite"] => DatabaseAddress.InFile("design.db").Options(),
        ["postgres"] => DatabaseAddress.Parse("Host=127.0.0.1;Database=design").Options(),
        _ => throw new ArgumentException("Say which dialect after the command: -- sqlite or -- postgres."),
    }, CurrentCouncil.AlwaysAll(AcrossCouncils.Migration));
}
