using System.IO.Compression;
using Throughcare.App.Plans;

namespace Throughcare.App.Tests.Plans;

public class RestrictedInReportTests
{
    [Fact]
    public void A_report_counts_a_restricted_record_and_lists_it_in_none_of_its_forms()
    {
        using var folder = new PlanFolder();
        folder.Write("children.csv", folder.Read("children.csv").Replace("worker_since\n", "worker_since,restricted\n", StringComparison.Ordinal)
            .Replace("c4,2013-05-01,South,C2,2022-01-01,S,w2,2022-02-01\n", "zz9401,2013-05-01,South,C2,2022-01-01,S,w2,2022-02-01,sealed\n", StringComparison.Ordinal));
        var output = Path.Combine(folder.Path, "report");

        var made = PlanOfFolder.Make(folder.Path, new() { Limits = new() { Iterations = 200_000, Gap = 0.005 } }, output);

        var option = made.Made.Comparison.Options.Single();
        option.Children.Single(c => c.Restricted).Child.Text.ShouldBe("zz9401");
        option.Figures!.KeepWorker.Share!.Value.Whole.ShouldBe(5);
        var files = Directory.GetFiles(output, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var file in files) Text(file).ShouldNotContain("zz9401", customMessage: file);
        Text(files.Single(f => f.EndsWith(".html", StringComparison.Ordinal))).ShouldContain("1 restricted record is counted in every figure and not listed.");
    }

    private static string Text(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx")) return File.ReadAllText(file);
        using var book = ZipFile.OpenRead(file);
        return string.Concat(book.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
