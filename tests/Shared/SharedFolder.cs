namespace Throughcare.Testing;

/// <summary>
/// The folder of real formats and published figures that stands beside the checkout. It may be missing: then a test that needs
/// it is skipped, visibly; in continuous integration (CI=true) that is a failure.
/// </summary>
public static class SharedFolder
{
    public static string PathTo(params string[] parts)
    {
        var root = Find();
        if (root is null)
        {
            const string why = "The folder ../shared is not beside the checkout.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
            Assert.Skip(why);
        }
        return Path.Combine([root!, .. parts]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("THROUGHCARE_SHARED") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Throughcare.slnx")))
            {
                var beside = Path.Combine(folder.Parent!.FullName, "shared");
                return Directory.Exists(beside) ? beside : null;
            }
        return null;
    }
}
