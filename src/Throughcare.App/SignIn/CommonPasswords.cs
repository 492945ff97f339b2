using System.Text;

namespace Throughcare.App.SignIn;

/// <summary>
/// Passwords that guessers try first. A list of the millions that leaked would be large and soon old, and nearly all of its long ones are made by a few habits:
/// one or two common words with figures and signs, a row of keys, the same few signs again and again. So the habits are looked for.
/// </summary>
public static class CommonPasswords
{
    private const int Fewest = 5;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "zaq12wsxcde34rfvbgt56yhn", "azertyuiopqsdfghjklmwxcvbn",
    ];

    private static readonly HashSet<string> Words = new(
        """
        password passwort passw pass pwd passcode passphrase secret letmein login logon signin welcome access admin administrator root user guest test testing temp default changeme change master system computer
        internet google facebook microsoft windows apple iphone samsung android qwerty qwertyuiop azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm iloveyou ilove loveyou love lovely lover sweetheart darling baby babygirl
        babyboy angel princess prince queen king superman batman spiderman pokemon starwars star wars dragon monkey tiger lion panther eagle shadow ninja hunter killer sunshine summer winter spring autumn january
        february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter holiday birthday football soccer baseball cricket rugby
        hockey tennis golf arsenal chelsea liverpool everton manchester united city tottenham spurs rangers celtic leeds newcastle villa westham london england britain scotland wales ireland hello helloworld hi
        whatever trustno trustnoone freedom money family mother father mum dad mummy daddy brother sister friend friends forever together flower flowers rainbow butterfly cookie chocolate banana orange cheese coffee
        guinness whisky ginger pepper charlie daniel michael jordan thomas george harry jessica ashley michelle andrew joshua matthew robert william jennifer amanda nicole hannah thunder mustang ferrari porsche
        mercedes yamaha harley corvette jesus god heaven blessed matrix merlin phoenix diamond silver golden purple yellow green blue red black white orange number one two three four five six seven eight nine ten zero
        hundred thousand throughcare council social worker socialwork socialworker children childrens services team care safeguarding the my is in a and new old best cool super happy lucky smile please enter open sesame
        fc afc abc abcd abcde abcdef xyz aaa bbb ccc qaz wsx edc
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Why a guesser would soon try it; null where none of the habits fits.</summary>
    /// <param name="password">What somebody wants to use.</param>
    /// <param name="own">The person's own name, address and council, which count as common words.</param>
    public static string? Why(string password, params IEnumerable<string> own)
    {
        var low = password.Trim().ToLowerInvariant();
        if (low.Distinct().Count() < Fewest) return "It uses the same few letters again and again.";
        if (Repeats(low)) return "It is the same piece again and again.";
        if (Row(low)) return "It is a row of keys or letters.";
        var names = own.SelectMany(Parts).Where(w => w.Length > 1).ToHashSet(StringComparer.Ordinal);
        var core = low.AsSpan().Trim("0123456789!?.,;:-_+*/#$%&'\"()=@ ").ToString();
        return MadeOfWords(Letters(Unleet(core)), names) || MadeOfWords(Letters(Unleet(low)), names) || MadeOfWords(Letters(low), names) ? "It is made of words that are tried first, or of your own name." : null;
    }

    private static bool Repeats(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (text.Length % length == 0 && string.Concat(Enumerable.Repeat(text[..length], text.Length / length)) == text) return true;
        return false;
    }

    // Nearly all of it runs along one row, forwards or backwards.
    private static bool Row(string text)
    {
        var plain = Letters(text, digits: true);
        return plain.Length >= 6 && Rows.Any(r => Along(plain, r) || Along(plain, string.Concat(r.Reverse())));
    }

    private static bool Along(string text, string row)
    {
        var together = 0;
        for (var at = 0; at < text.Length;)
        {
            var run = 1;
            while (at + run < text.Length && row.Contains(text.Substring(at, run + 1), StringComparison.Ordinal)) run++;
            if (run >= 4) together += run;
            at += run;
        }
        return together >= text.Length - 2;
    }

    private static string Unleet(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '@' => 'a',
        '$' => 's',
        '!' => 'i',
        _ => c,
    }));

    private static string Letters(string text, bool digits = false) => string.Concat(text.Where(c => char.IsLetter(c) || digits && char.IsAsciiDigit(c)));

    // Three common words are many more than two, and figures and signs between them add to that.
    private static bool MadeOfWords(string letters, HashSet<string> names)
    {
        const int most = 2;
        var fewest = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            fewest[end] = most + 1;
            for (var begin = 0; begin < end; begin++)
                if (fewest[begin] < most && letters[begin..end] is var word && (Words.Contains(word) || names.Contains(word))) fewest[end] = Math.Min(fewest[end], fewest[begin] + 1);
        }
        return fewest[letters.Length] <= most;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var c in text.ToLowerInvariant() + " ")
            if (char.IsLetter(c)) part.Append(c);
            else if (part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
            }
    }
}
