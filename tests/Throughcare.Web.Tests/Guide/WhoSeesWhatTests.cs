using Throughcare.Testing;

namespace Throughcare.Web.Tests.Guide;

public class WhoSeesWhatTests
{
    private static string Path { get; } = Checkout.PathTo("docs", "guide", "who-sees-what.md");

    /// <summary>With THROUGHCARE_WRITE_DOCS=1 the test writes the page and passes.</summary>
    [Fact]
    public void The_guide_says_who_sees_what_as_the_program_has_it()
    {
        if (Environment.GetEnvironmentVariable("THROUGHCARE_WRITE_DOCS") == "1") File.WriteAllText(Path, WhoSeesWhat.Whole);

        File.ReadAllText(Path).ReplaceLineEndings("\n").ShouldBe(WhoSeesWhat.Whole, "Run this test with THROUGHCARE_WRITE_DOCS=1 to write the page again.");
    }
}
