namespace Throughcare.Checks;

/// <summary>Letters that word processors put in place of those on the keyboard, one for one.</summary>
internal static class PlainLetters
{
    public static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++) to[i] = Of(from[i]);
    });

    private static char Of(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2032' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00a0' or '\u2002' or '\u2003' or '\u2007' or '\u2009' or '\u202f' or '\t' => ' ',
        _ => letter,
    };
}
