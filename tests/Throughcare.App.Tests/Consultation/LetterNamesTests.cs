using System.Text;
using Throughcare.App.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Consultation;

/// <summary>Sheets of names as councils' systems of human resources give them.</summary>
public class LetterNamesTests
{
    [Theory]
    [InlineData("Worker id,Name\n0012,Bramble Thistledown", "Bramble Thistledown", "Bramble Thistledown", "")]
    [InlineData("Name,EMPLOYEE NO.\nThistledown Bramble,0012", "Thistledown Bramble", "Thistledown Bramble", "")]
    [InlineData("Payroll Number;Title;Forename;Surname;Home address\n0012;Ms;Bramble;Thistledown;4, Example Street, Highbridge, HB1 1AA", "Ms Bramble Thistledown", "Ms Thistledown", "4, Example Street|Highbridge|HB1 1AA")]
    [InlineData("staff_id,known as,last name,title\n0012,Bram,Thistledown,Social worker", "Bram Thistledown", "Bram Thistledown", "")]
    [InlineData("worker,full name,Salutation,address_1,address_2,town,post code,email address\n0012,B Thistledown,\"Dear Bramble,\",Flat 2,4 Example Street,,HB1 1AA,b@example.invalid", "B Thistledown", "Bramble", "Flat 2|4 Example Street|HB1 1AA")]
    [InlineData("worker,name,address\n0012,B Thistledown,\"Rose Cottage\nThe Green\nHighbridge\"", "B Thistledown", "B Thistledown", "Rose Cottage|The Green|Highbridge")]
    public void Columns_are_told_by_their_headings(string sheet, string name, string salutation, string address)
    {
        var found = Read(sheet).Of[new("0012")];

        found.Name.ShouldBe(name);
        (found.Salutation ?? found.Name).ShouldBe(salutation);
        string.Join('|', found.Address).ShouldBe(address);
    }

    [Fact]
    public void Who_stands_in_the_sheet_without_a_name_has_none()
    {
        var read = Read("worker,name\n0012,\n0013,Sorrel Nettlebed\n,\n");

        read.Of.Keys.ShouldBe([new WorkerId("0013")]);
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_row_without_what_stands_in_it_and_no_more_than_ten_times()
    {
        var wrong = Should.Throw<RefusedException>(() => Read("worker,name\n0013,Sorrel\n" + string.Concat(Enumerable.Range(1, 12).Select(n => $"Bramble {n},0012\n")))).Findings;

        wrong.Count.ShouldBe(11);
        wrong[0].ToString().ShouldBe("names.csv, row 3: No worker of the extract has the id of this row. Correct the id, or take the row out.");
        wrong[^1].What.ShouldBe("2 more rows are wrong.");
        string.Concat(wrong).ShouldNotContain("Bramble");
        Should.Throw<RefusedException>(() => Read("worker,name\n")).Findings.ShouldNotBeEmpty();
        Should.Throw<RefusedException>(() => LetterNames.Read(new MemoryStream(new byte[LetterNames.MostBytes + 1]), "names.csv", [])).Findings.Single().Rule.ShouldBe("file-too-large");
    }

    private static LetterNames Read(string sheet) => LetterNames.Read(new MemoryStream(Encoding.UTF8.GetBytes(sheet)), "names.csv", [new("0012"), new("0013")]);
}
