using System.Globalization;
using System.Text;
using System.Xml;

namespace Throughcare.App.Proposals;

/// <summary>The text of a cell as a workbook holds it.</summary>
internal static class CellXml
{
    // What XML cannot hold is written as _xHHHH_, and text that looks like that is guarded (ECMA-376 part 1, 22.9.2.19).
    public static string Written(string text)
    {
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var holds = pair || XmlConvert.IsXmlChar(c) && c != '\r';
            var escape = holds && c == '_' && LooksEscaped(text, i);
            if (holds && !escape)
            {
                written?.Append(c);
                if (pair) { written?.Append(text[i + 1]); i++; }
                continue;
            }
            written ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (char.IsSurrogate(c)) written.Append('\uFFFD');
            else written.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        }
        return written?.ToString() ?? text;
    }

    private static bool LooksEscaped(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && text[(at + 2)..(at + 6)].All(char.IsAsciiHexDigit);
}
