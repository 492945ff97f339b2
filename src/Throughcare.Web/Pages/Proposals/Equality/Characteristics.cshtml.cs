using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>Takes what staff declared from a file, and takes it away again. None of it is shown, here or elsewhere: it is counted by group.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes)]
public class CharacteristicsModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    public const long MostBytes = Throughcare.App.Equality.Characteristics.MostBytes + 100_000;

    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public int Declared { get; private set; }

    /// <summary>What came of the file that was just brought.</summary>
    public CharacteristicsRead? Brought { get; private set; }

    public IReadOnlyList<Finding> Wrong { get; private set; } = [];

    public EqualityHeadings Headings { get; private set; } = EqualityHeadings.Usual;

    public bool Edits => HttpContext.Sends(Links.EqualityCharacteristics);

    public Task OnGetAsync() => Count();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Files is not [{ Length: > 0 } file]) ModelState.AddModelError(nameof(Files), Files.Count > 1 ? "Select one file" : "Select a file that is not empty");
        else
            try
            {
                await using var sent = file.OpenReadStream();
                Brought = await Characteristics.Bring(Kept.Key, sent, Path.GetFileName(file.FileName), HttpContext.RequestAborted);
            }
            catch (RefusedException refused)
            {
                Wrong = refused.Findings;
                ModelState.AddModelError(nameof(Files), "This file cannot be taken as it is. What has to be put right stands below");
            }
        await Count();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Characteristics.Remove(Kept.Key, HttpContext.RequestAborted);
        return Redirect(Links.EqualityCharacteristics);
    }

    private async Task Count()
    {
        Headings = EqualityOfProposal.Paper(Kept).Headings;
        Declared = await Characteristics.Count(Kept.Key, HttpContext.RequestAborted);
    }
}
