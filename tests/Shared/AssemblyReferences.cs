using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Throughcare.Testing;

/// <summary>What a built assembly refers to, read from the file: the compiler lists only what the code uses.</summary>
public static class AssemblyReferences
{
    public static IReadOnlyList<string> ToEntityFramework(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))
            .Where(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Npgsql.EntityFrameworkCore", StringComparison.Ordinal))];
    }
}
