using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughcare.App.Files;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Files;

public sealed class ReadCorrectlyTests
{
    private const string Accents = "child,worker\n1001,Zoë O’Brien\n1002,Łucja\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 without mark", new UTF8Encoding(false).GetBytes(Accents) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Accents)] },
        { "UTF-16 little end first", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Accents)] },
        { "UTF-16 big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Accents)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Accents) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encodings_that_councils_send(string encoding, byte[] bytes)
    {
        var table = Read(bytes);

        table.Columns.ShouldBe(["child", "worker"], encoding);
        Cells(table).ShouldBe([["1001", "Zoë O’Brien"], ["1002", "Łucja"]], encoding);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_Windows_1252_and_said()
    {
        // 0xEB is ë and 0x92 a curly apostrophe in Windows-1252; neither is UTF-8.
        byte[] bytes = [.. "child,worker\n1001,Zo"u8, 0xEB, .. " O"u8, 0x92, .. "Brien\n"u8];

        var read = TableFiles.Read(new MemoryStream(bytes), "list.csv");

        Cells(read.Tables.Single()).ShouldBe([["1001", "Zoë O’Brien"]]);
        read.Findings.Select(f => f.Rule).ShouldBe(["windows-1252"]);
    }

    [Fact]
    public void A_letter_that_is_cut_by_the_end_of_a_block_is_still_UTF_8()
    {
        // 64 KB are looked at in one go: the two bytes of é lie on either side.
        var text = "child,note\n1," + new string('x', 64 * 1024 - 14) + "é\n";

        TableFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list.csv").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("child\tteam\r\n1001\tNorth, inner\r\n")]
    [InlineData("child;team\n1001;North, inner\n")]
    [InlineData("child|team\n1001|North, inner\n")]
    [InlineData("child,team\n1001,\"North, inner\"\n")]
    [InlineData("sep=;\nchild;team\n1001;North, inner\n")]
    [InlineData("child,team\r1001,\"North, inner\"\r")]
    public void Cells_may_stand_between_commas_tabs_semicolons_or_bars(string text)
    {
        var table = Read(text);

        table.Columns.ShouldBe(["child", "team"]);
        Cells(table).ShouldBe([["1001", "North, inner"]]);
    }

    [Fact]
    public void Spaces_that_do_not_break_are_spaces_and_are_trimmed_at_the_ends() =>
        Cells(Read("child,home\n\u00A01001\u00A0,DT1\u00A01XJ \n")).ShouldBe([["1001", "DT1 1XJ"]]);

    [Fact]
    public void Ids_that_another_program_took_for_numbers_are_ids_again() =>
        Cells(Read("child,team\n123456.0,North\n")).ShouldBe([["123456", "North"]]);

    [Fact]
    public void Columns_that_nobody_asked_for_are_kept()
    {
        var table = Read("child,colour,team\n1001,red,North,more\n");

        table.Columns.ShouldBe(["child", "colour", "team", "column 4"]);
        Cells(table).ShouldBe([["1001", "red", "North", "more"]]);
    }

    [Fact]
    public void Headings_are_found_below_a_title_and_rows_keep_the_numbers_that_a_person_sees()
    {
        var read = TableFiles.Read(Sent("Children in care at 31 March 2025\n\nchild,team,age\n1001,North,7\n,,\n1002,South,9\n\n\n"), "list.csv");

        read.Tables.Single().Columns.ShouldBe(["child", "team", "age"]);
        read.Tables.Single().Rows.Select(r => r.Number).ShouldBe([4, 6]);
        read.Findings.Select(f => (f.Rule, f.Times)).ShouldBe([("heading-found", 1), ("blank-rows", 2)]);
    }

    [Fact]
    public void A_quoted_cell_may_hold_quotes_and_several_lines() =>
        Cells(Read("child,note\n1001,\"He said \"\"no\"\"\nand left\"\n")).ShouldBe([["1001", "He said \"no\"\nand left"]]);

    [Fact]
    public void A_workbook_gives_the_values_of_formulas_dates_in_one_form_and_ids_without_decimals()
    {
        using var book = Workbook(
            [Text("child"), Text("born"), Text("age"), Text("since")],
            [Number(123456), Date(new(2020, 2, 29)), Formula("2+5", "7"), Text("03/04/2021")],
            [Text("1002"), Number(43890), Formula("\"x\"&\"y\"", "xy", text: true), Date(new(2021, 4, 3))]);

        var table = TableFiles.Read(book, "list.xlsx").Tables.Single();

        table.Sheet.ShouldBe("Sheet1");
        Cells(table).ShouldBe([["123456", "2020-02-29", "7", "03/04/2021"], ["1002", "43890", "xy", "2021-04-03"]]);
        table.Rows.Select(r => r.Number).ShouldBe([2, 3]);
    }

    [Fact]
    public void A_workbook_of_the_old_kind_is_read() =>
        Cells(TableFiles.Read(Checkout.PathTo("tests", "Throughcare.App.Tests", "Files", "old.xls")).Tables.Single()).ShouldBe([["1001", "North"]]);

    [Fact]
    public void A_zip_file_is_read_with_the_names_of_its_files_and_none_of_them_is_used_as_a_path()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in (string[])["2024/episodes.csv", "../../escape.csv", "C:\\evil\\header.csv"])
                using (var entry = new StreamWriter(archive.CreateEntry(name).Open())) entry.Write("child\n1\n");
        zip.Position = 0;

        TableFiles.Read(zip, "returns.zip").Tables.Select(t => t.File)
            .ShouldBe(["returns.zip/escape.csv", "returns.zip/2024/episodes.csv", "returns.zip/C:/evil/header.csv"], ignoreOrder: true);
    }

    [Fact]
    public void A_folder_is_read_with_all_below_it_in_the_order_of_names()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "2024"));
            File.WriteAllText(Path.Combine(folder, "2024", "episodes.csv"), "CHILD\n1\n");
            File.WriteAllText(Path.Combine(folder, "areas.geojson"), "{}");
            File.WriteAllText(Path.Combine(folder, "empty.csv"), "");
            File.WriteAllText(Path.Combine(folder, "minutes.pdf"), "%PDF-1.7");
            File.WriteAllText(Path.Combine(folder, ".hidden.csv"), "CHILD\n1\n");

            var read = TableFiles.Read(folder);

            read.Tables.Select(t => t.File).ShouldBe(["2024/episodes.csv"]);
            read.Documents.ShouldBe([new DocumentRead("areas.geojson", "{}")]);
            read.Findings.Select(f => (f.Rule, f.Where!.File)).ShouldBe([("empty-file", "empty.csv"), ("file-not-read", "minutes.pdf")]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MemoryStream Sent(string text) => new(Encoding.UTF8.GetBytes(text));

    private static RawTable Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static RawTable Read(byte[] bytes) => TableFiles.Read(new MemoryStream(bytes), "list.csv").Tables.Single();

    private static string[][] Cells(RawTable table) => [.. table.Rows.Select(r => r.Cells.ToArray())];

    private static Cell Text(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(double number) => new(new CellValue(number.ToString(CultureInfo.InvariantCulture)));

    private static Cell Date(DateTime day) => new(new CellValue(day.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = 1 };

    private static Cell Formula(string formula, string value, bool text = false)
    {
        var cell = new Cell(new CellFormula(formula), new CellValue(value));
        if (text) cell.DataType = CellValues.String;
        return cell;
    }

    private static MemoryStream Workbook(params Cell[][] rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(rows.Select(r => new Row(r))));
            book.Workbook = new(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        stream.Position = 0;
        return stream;
    }
}
