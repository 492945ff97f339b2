namespace Throughcare.App.Proposals;

/// <summary>A proposal's short name in links and commands, made of its title: "made-up-county". Lower-case letters, digits and hyphens, 60 at most.</summary>
public readonly record struct ProposalKey(string Text)
{
    /// <summary>Room for a number that tells two proposals with one title apart.</summary>
    private const int LongestFromTitle = 50;

    /// <summary>The key that a title makes; "proposal" where it has no letter or digit.</summary>
    public static ProposalKey FromTitle(string title)
    {
        var words = string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join('-', words);
        if (key.Length > LongestFromTitle) key = key[..LongestFromTitle].TrimEnd('-');
        return new(key.Length == 0 ? "proposal" : key);
    }

    public override string ToString() => Text;
}
