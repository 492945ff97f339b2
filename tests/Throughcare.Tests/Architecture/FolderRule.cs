using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Throughcare.Tests.Architecture;

/// <summary>Reads a built assembly and says which type uses a folder that stands on a later line than its own.</summary>
public static class FolderRule
{
    public static IReadOnlyList<string> Breaks(string assemblyPath, string root, IReadOnlyList<string[]> lines)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        var breaks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.MainModule.GetTypes())
        {
            if (FolderOf(type, root) is not { } own) continue;
            var ownLine = LineOf(own, lines);
            if (ownLine < 0)
            {
                breaks.Add($"{own} is in no line of the table");
                continue;
            }
            foreach (var used in Uses(type))
                if (FolderOf(used, root) is { } other && other != own && LineOf(other, lines) > ownLine)
                    breaks.Add($"{type.FullName} uses {used.FullName}: {own} may not use {other}");
        }
        return [.. breaks];
    }

    private static int LineOf(string folder, IReadOnlyList<string[]> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Contains(folder)) return i;
        return -1;
    }

    private static string? FolderOf(TypeReference type, string root)
    {
        for (var outer = type.DeclaringType; outer is not null; outer = outer.DeclaringType) type = outer;
        if (type.Namespace is not { Length: > 0 } name || !name.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var rest = name[(root.Length + 1)..];
        var dot = rest.IndexOf('.');
        return dot < 0 ? rest : rest[..dot];
    }

    private static IEnumerable<TypeReference> Uses(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType)),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).SelectMany(Operands),
        ];
        return direct.OfType<TypeReference>().SelectMany(Inside);
    }

    private static IEnumerable<TypeReference?> Operands(Instruction instruction) => instruction.Operand switch
    {
        TypeReference t => [t],
        GenericInstanceMethod m => [m.DeclaringType, .. m.GenericArguments],
        MemberReference m => [m.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Inside(TypeReference type)
    {
        if (type is GenericInstanceType generic)
            foreach (var argument in generic.GenericArguments.SelectMany(Inside)) yield return argument;
        if (type is TypeSpecification made)
            foreach (var element in Inside(made.ElementType)) yield return element;
        else yield return type;
    }
}
