using Throughcare.Decisions;

namespace Throughcare.App.Decisions;

/// <summary>The words that stand in decision.yaml for each choice.</summary>
internal static class DecisionWords
{
    public static readonly (string Word, Governance Value)[] Governances = [("executive", Governance.Executive), ("committees", Governance.Committees)];

    public static readonly (string Word, DecisionRoute Value)[] Routes = [.. Enum.GetValues<DecisionRoute>().Select(r => (r.InWords(), r))];

    public static readonly (string Word, ImplicationKind Value)[] Implications = [.. Enum.GetValues<ImplicationKind>().Select(k => (k.Word(), k))];

    public static readonly (string Word, SignOffStep Value)[] SignOffs = [.. Enum.GetValues<SignOffStep>().Select(s => (s.Word(), s))];

    public static readonly (string Word, OptionOutcome Value)[] Outcomes = [("rejected", OptionOutcome.Rejected), ("recommended", OptionOutcome.Recommended)];

    public static readonly (string Word, CallInOutcome Value)[] CallIns = [("released", CallInOutcome.Released), ("referred back", CallInOutcome.ReferredBack), ("amended", CallInOutcome.Amended)];

    public static readonly (string Word, DocumentKind Value)[] Documents = [.. Enum.GetValues<DocumentKind>().Select(k => (k.Name(), k))];

    public static string Of<T>(this (string Word, T Value)[] words, T value) where T : struct, Enum => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
