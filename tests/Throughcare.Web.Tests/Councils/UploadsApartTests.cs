using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App;
using Throughcare.App.Access;
using Throughcare.App.Database;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Tests.Councils;

public class UploadsApartTests(Site site)
{
    [Fact]
    public async Task An_upload_is_found_by_the_council_that_sent_it_only()
    {
        var (desk, council, settings) = (site.Services.GetRequiredService<UploadDesk>(), site.Services.GetRequiredService<CurrentCouncil>(), site.Services.GetRequiredService<ThroughcareSettings>());
        var theirs = Viewer.OnlyPerson with { Council = 2 };
        var bytes = Encoding.UTF8.GetBytes("child,team\nC1,North\n");
        var file = new FormFile(new MemoryStream(bytes), 0, bytes.Length, "Files", "../../children.csv");
        Upload upload;
        using (council.Enter(2)) upload = await desk.Take(theirs, [file], new() { Title = "Theirs", Council = "Brackenshire" }, null, CancellationToken.None);

        desk.Find(upload.Id, Viewer.OnlyPerson).ShouldBeNull();
        desk.Find(upload.Id, theirs).ShouldBeSameAs(upload);

        for (var looks = 0; upload.Busy && looks < 300; looks++) await Task.Delay(100);
        for (var looks = 0; Directory.Exists(Path.Combine(settings.DataFolder, "incoming", upload.Id)) && looks < 100; looks++) await Task.Delay(50);
        // What was sent is gone once it has been read, so no other upload can come upon it.
        Directory.Exists(Path.Combine(settings.DataFolder, "incoming", upload.Id)).ShouldBeFalse();
    }
}
