using Throughcare.App;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.Web.Safety;

/// <summary>What must be in order before the program begins, so that what is not is a sentence and an exit code, and no stack trace.</summary>
public static class Starting
{
    /// <summary>False where the database cannot be used; why is said on standard error.</summary>
    public static async Task<bool> Ready(IConfiguration configuration)
    {
        try
        {
            // People of several councils sign in there, and each council must be kept from the others by PostgreSQL too.
            var shared = string.Equals(configuration["Throughcare:SignIn"] ?? configuration["Throughcare:SignIn:Mode"], "shared", StringComparison.OrdinalIgnoreCase);
            foreach (var warning in await DatabaseReach.MakeReady(ThroughcareSettings.From(configuration).Database, shared)) await Console.Error.WriteLineAsync(warning.ToString());
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var finding in refused.Findings) await Console.Error.WriteLineAsync(finding.ToString());
            return false;
        }
    }
}
