using System.Globalization;
using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Testing;

namespace Throughcare.Tests.Checks;

public class PublishedTextTests
{
    [Fact]
    public void Print()
    {
        foreach (var file in Directory.GetFiles(SharedFolder.PathTo("sources"), "*.txt").Order())
        {
            Console.WriteLine($"##### {Path.GetFileName(file)}");
            var read = PaperReader.Read(PastedText.Read(File.ReadAllText(file)));
            if (Environment.GetEnvironmentVariable("FACTS") is not null)
                foreach (var fact in read.Facts) Console.WriteLine("   " + string.Create(CultureInfo.InvariantCulture, $"{fact}")[..Math.Min(220, $"{fact}".Length)]);
            foreach (var clash in AllRules.Over(read)) Console.WriteLine($"{clash.Severity} {clash.Rule.Id}: {clash.What}\n      1 [{clash.First.Where}] {clash.First.Words}\n      2 [{clash.Second.Where}] {clash.Second.Words}");
        }
    }
}
