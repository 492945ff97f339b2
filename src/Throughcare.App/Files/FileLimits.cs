namespace Throughcare.App.Files;

/// <summary>How much is taken in at once, so that a file made to do harm, or sent by mistake, cannot bring the app down.</summary>
public sealed record FileLimits
{
    private const long Gigabyte = 1L << 30;

    public static FileLimits Default { get; } = new();

    /// <summary>Most bytes of one file.</summary>
    public long MostBytes { get; init; } = Gigabyte;

    /// <summary>Most bytes of a zip file or workbook when unpacked, all entries together.</summary>
    public long MostBytesUnpacked { get; init; } = Gigabyte;

    /// <summary>Most times that packed bytes may grow when unpacked; asked only of what unpacks to more than <see cref="RatioCountsFrom"/>.</summary>
    public int MostGrowth { get; init; } = 200;

    /// <summary>Bytes from which on the growth is looked at: a small file of many blanks may well grow a thousandfold.</summary>
    public long RatioCountsFrom { get; init; } = 64L << 20;

    /// <summary>Most files in a folder, and entries in a zip file or workbook.</summary>
    public int MostFiles { get; init; } = 10_000;
}
