using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App;

namespace Throughcare.Web.Tests.Safety;

public sealed class HostileUploadTests(Site site)
{
    [Fact]
    public async Task The_name_of_a_file_that_was_sent_leads_nowhere()
    {
        var visitor = site.Visitor();
        var folder = site.Services.GetRequiredService<ThroughcareSettings>().DataFolder;
        var form = await visitor.Open("/bring-a-list");

        var answer = await visitor.Send(form, "Continue", [new("../../planted-outside.csv", "child,team\nK1,North\n"), new("..\\..\\planted-too.csv", "worker,team\nW1,North\n")], ("Title", "Sent with a path"));
        answer = await visitor.WaitWhile(answer, p => p.Heading == "Reading your files");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        new[] { folder, Path.GetDirectoryName(folder)!, AppContext.BaseDirectory }
            .SelectMany(f => Directory.EnumerateFiles(f, "planted-*", SearchOption.TopDirectoryOnly)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_calls_itself_a_list_is_refused_in_a_sentence()
    {
        var visitor = site.Visitor();
        var form = await visitor.Open("/bring-a-list");
        var program = "\u007fELF" + Encoding.Latin1.GetString([.. Enumerable.Range(0, 600).Select(i => (byte)(i * 37 % 256))]);

        var answer = await visitor.WaitWhile(await visitor.Send(form, "Continue", [new("list.csv", program)], ("Title", "A program")), p => p.Heading == "Reading your files");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text.ShouldContain("These files could not be taken");
        answer.Text.ShouldContain("list.csv");
    }
}
