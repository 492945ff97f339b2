namespace Throughcare.Testing;

/// <summary>The root of the checkout that the tests were built from.</summary>
public static class Checkout
{
    public static string PathTo(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Throughcare.slnx"))) return Path.Combine([folder.FullName, .. parts]);
        throw new InvalidOperationException("Throughcare.slnx was not found above " + AppContext.BaseDirectory);
    }
}
