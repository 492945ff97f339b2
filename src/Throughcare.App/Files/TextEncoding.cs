using System.Text;

namespace Throughcare.App.Files;

/// <summary>Finds how a text is encoded: UTF-8, UTF-16 either way round, or Windows-1252 where it is not valid UTF-8.</summary>
internal static class TextEncoding
{
    private const int SampleBytes = 4096;

    /// <summary>Null when the bytes are no text.</summary>
    public static Encoding? Of(Stream stream)
    {
        Span<byte> sample = stackalloc byte[SampleBytes];
        stream.Position = 0;
        sample = sample[..stream.ReadAtLeast(sample, SampleBytes, throwOnEndOfStream: false)];
        if (sample is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (sample is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        if (sample.Contains((byte)0)) return Utf16WithoutMark(sample);
        var controls = 0;
        foreach (var b in sample)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C or 0x1A)) controls++;
        if (controls * 100 > sample.Length) return null;
        return IsUtf8(stream) ? Encoding.UTF8 : Windows1252();
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0) { if (i % 2 == 0) even++; else odd++; }
        var half = sample.Length / 2;
        return odd > half * 0.6 && even < half * 0.1 ? Encoding.Unicode
            : even > half * 0.6 && odd < half * 0.1 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[64 * 1024 + 16];
        try
        {
            for (int n; (n = stream.Read(bytes)) > 0;)
                decoder.GetChars(bytes.AsSpan(0, n), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Windows1252()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }
}
