using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Web.Pages.Proposals.Consultation;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>A server puts a large file of a form on its disk while it reads on, unencrypted, unless a page says otherwise.</summary>
public class HeldInMemoryTests
{
    [Fact]
    public void What_is_sent_of_named_workers_never_touches_a_disk_on_its_way_in()
    {
        var pages = typeof(OutcomesModel).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && t.Namespace is "Throughcare.Web.Pages.Proposals.Consultation" or "Throughcare.Web.Pages.Proposals.Equality")
            .Where(t => t.GetProperties().Any(p => p.PropertyType == typeof(IFormFile) || p.PropertyType == typeof(List<IFormFile>))).ToList();

        pages.Select(p => p.Name).Order().ShouldBe(["CharacteristicsModel", "OutcomesModel", "ResponsesModel"]);
        foreach (var page in pages)
        {
            var limits = page.GetCustomAttribute<RequestFormLimitsAttribute>().ShouldNotBeNull(page.Name);
            ((long)limits.MemoryBufferThreshold).ShouldBeGreaterThanOrEqualTo(limits.MultipartBodyLengthLimit, page.Name);
        }
    }
}
