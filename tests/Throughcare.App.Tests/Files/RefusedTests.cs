using System.IO.Compression;
using System.Text;
using Throughcare.App.Files;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Files;

public sealed class RefusedTests
{
    [Fact]
    public void An_empty_file_is_refused() => Refusal([], "list.csv").ShouldBe(("empty-file", "This file is empty."));

    [Fact]
    public void A_file_of_blank_lines_is_refused() => Refusal("\n , \n\n"u8.ToArray(), "list.csv").Rule.ShouldBe("empty-file");

    [Fact]
    public void A_picture_is_refused()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. Enumerable.Range(0, 500).Select(i => (byte)(i * 37 % 256))];

        Refusal(png, "list.csv").Rule.ShouldBe("not-a-table");
    }

    [Fact]
    public void A_workbook_in_name_only_is_refused()
    {
        byte[] junk = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 31 % 256))];

        Refusal(junk, "list.xls").Rule.ShouldBe("not-a-workbook");
    }

    [Fact]
    public void A_damaged_workbook_is_refused()
    {
        var bytes = Zip(("[Content_Types].xml", "<Types"), ("xl/workbook.xml", "<workbook"));

        Refusal(bytes, "list.xlsx").Rule.ShouldBe("not-a-workbook");
    }

    [Fact]
    public void A_zip_file_that_was_cut_short_is_refused()
    {
        var bytes = Zip(("a.csv", "child\n1\n"));

        Refusal(bytes[..(bytes.Length / 2)], "list.zip").Rule.ShouldBe("damaged-zip");
    }

    // Both were saved with a password by LibreOffice.
    [Theory]
    [InlineData("protected.xlsx")]
    [InlineData("protected.xls")]
    public void A_workbook_with_a_password_is_refused_with_what_to_do(string file) =>
        Refusal(File.ReadAllBytes(Checkout.PathTo("tests", "Throughcare.App.Tests", "Files", file)), file).ShouldBe(("password-protected", "This file is protected by a password."));

    [Fact]
    public void A_zip_file_that_unpacks_to_more_than_the_limit_is_refused()
    {
        var bytes = Zip(("a.csv", "child\n" + new string('1', 300_000) + "\n"));

        Refusal(bytes, "list.zip", new() { MostBytesUnpacked = 200_000 }).Rule.ShouldBe("zip-bomb");
    }

    [Fact]
    public void A_zip_file_that_grows_too_many_times_is_refused()
    {
        var bytes = Zip(("a.csv", "child\n" + new string('1', 3_000_000) + "\n"));

        Refusal(bytes, "list.zip", new() { RatioCountsFrom = 1_000_000 }).Rule.ShouldBe("zip-bomb");
    }

    [Fact]
    public void What_an_entry_says_of_its_size_is_not_believed()
    {
        var bytes = Zip(("a.csv", "child\n" + new string('1', 300_000) + "\n"));
        SayOfSize(bytes, 10);

        Refusal(bytes, "list.zip", new() { MostBytesUnpacked = 200_000 }).Rule.ShouldBe("damaged-zip");
    }

    [Fact]
    public void A_zip_file_of_too_many_entries_is_refused() =>
        Refusal(Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.csv", "child\n1\n"))]), "list.zip", new() { MostFiles = 10 }).Rule.ShouldBe("zip-bomb");

    [Fact]
    public void A_zip_file_in_a_zip_file_is_refused()
    {
        using var outer = new MemoryStream();
        using (var archive = new ZipArchive(outer, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("inner.zip").Open()) entry.Write(Zip(("a.csv", "child\n1\n")));

        Refusal(outer.ToArray(), "list.zip").Rule.ShouldBe("zip-in-zip");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        Refusal(Encoding.UTF8.GetBytes("child\n" + new string('1', 2_000_000)), "list.csv", new() { MostBytes = 1 << 20 })
            .ShouldBe(("file-too-large", "This file is larger than the limit of 1 MB."));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_refused_with_its_row()
    {
        var refused = Should.Throw<RefusedException>(() => TableFiles.Read(new MemoryStream("child,note\n1,ok\n2,\"open\n3,ok\n4,ok\n"u8.ToArray()), "list.csv"));

        refused.Findings.Single().Rule.ShouldBe("quote-not-closed");
        refused.Findings.Single().Where!.Row.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Should.Throw<RefusedException>(() => TableFiles.Read("/no/such/file.csv")).Findings.Single().Rule.ShouldBe("no-such-file");

    [Fact]
    public void The_limit_of_one_file_is_a_gigabyte_unless_it_is_set() => FileLimits.Default.MostBytes.ShouldBe(1_073_741_824);

    private static (string Rule, string What) Refusal(byte[] bytes, string name, FileLimits? limits = null)
    {
        var refused = Should.Throw<RefusedException>(() => TableFiles.Read(new MemoryStream(bytes), name, limits));
        var error = refused.Findings.First(f => f.Severity == Severity.Error);
        error.ToDo.ShouldNotBeEmpty();
        return (error.Rule, error.What);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
                using (var entry = new StreamWriter(archive.CreateEntry(name).Open())) entry.Write(text);
        return stream.ToArray();
    }

    // The size stands in the local header, in the central directory and, with streams, after the data.
    private static void SayOfSize(byte[] zip, int size)
    {
        for (var i = 0; i + 46 < zip.Length; i++)
            if (zip.AsSpan(i, 4) is [(byte)'P', (byte)'K', 1, 2]) BitConverter.TryWriteBytes(zip.AsSpan(i + 24), size);
    }
}
