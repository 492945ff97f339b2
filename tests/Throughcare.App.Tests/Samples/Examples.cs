using Throughcare.App.Proposals;

namespace Throughcare.App.Tests.Samples;

/// <summary>A folder of examples with one in it, which a test may write anew.</summary>
internal sealed class Examples : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("throughcare-test-");

    public Examples(Throughcare.Intake.ProposalContent content) => Write(content);

    public string Folder => _folder.FullName;

    public void Write(Throughcare.Intake.ProposalContent content) => ProposalFolder.Write(content, Path.Combine(Folder, "borough"));

    public void Dispose() => _folder.Delete(recursive: true);
}
