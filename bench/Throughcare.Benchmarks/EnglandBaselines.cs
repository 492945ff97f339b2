using System.Diagnostics;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;

namespace Throughcare.Benchmarks;

/// <summary>A made-up England on disk, 153 proposal folders, to 153 baselines: two at a time, as two cores allow.</summary>
internal static class EnglandBaselines
{
    public static IReadOnlyList<Measurement> Run()
    {
        var root = Directory.CreateTempSubdirectory("throughcare-england-");
        try
        {
            var drawing = Stopwatch.StartNew();
            SampleAction.Write(SamplePreset.England, SampleForm.Folder, root.FullName);
            Console.WriteLine(Measurement.Say($"153 councils drawn and written in {drawing.Elapsed.TotalSeconds:0.0} s"));
            GC.Collect();

            var (children, workers, right) = (0, 0, 0m);
            var gate = new Lock();
            var largest = 0L;
            var measuring = Stopwatch.StartNew();
            Parallel.ForEach(Directory.GetDirectories(root.FullName), new() { MaxDegreeOfParallelism = 2 }, folder =>
            {
                var proposal = ProposalReader.Read(ProposalFolder.Read(folder)).Proposal;
                var baseline = proposal.MeasureBaseline();
                lock (gate)
                {
                    children += proposal.Extract.Snapshot.Children.Count(c => c.InCare);
                    workers += baseline.LoadByWorker.Count;
                    right += baseline.TeamLocality.Both.Share!.Value.Part;
                    largest = Math.Max(largest, Process.GetCurrentProcess().WorkingSet64);
                }
            });
            var seconds = measuring.Elapsed.TotalSeconds;
            Console.WriteLine(Measurement.Say($"{children:#,0} children in care, {workers:#,0} workers, {right / children:0%} in the right team and the right locality"));
            return [new("153 folders of a made-up England to 153 baselines", Measurement.Say($"{seconds:0.0} s, {largest / 1e6:0} MB"), "under 30 s and 1 GB on 2 cores")];
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
