using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Throughcare.Benchmarks;

/// <summary>What being signed in adds to a warm page: the same pages of the same program, without signing in and signed in, asked in turn.</summary>
internal static partial class SignedInPages
{
    private const int Rounds = 200;

    private static readonly string[] Pages = ["/start-from-counts", "/"];

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        string Built(string project) => Path.Combine(checkout, "src", project, "bin", "Release", "net10.0", project + ".dll");
        if (!File.Exists(Built("Throughcare.Web")) || !File.Exists(Built("Throughcare.Cli")))
        {
            Console.WriteLine("The program has not been built: dotnet build Throughcare.slnx -c Release");
            return [];
        }
        var folder = Directory.CreateTempSubdirectory("throughcare-bench-");
        try
        {
            var link = Invitation(Built("Throughcare.Cli"), Path.Combine(folder.FullName, "shared"));
            using var alone = new Running(Built("Throughcare.Web"), Path.Combine(folder.FullName, "alone"), shared: false);
            using var shared = new Running(Built("Throughcare.Web"), Path.Combine(folder.FullName, "shared"), shared: true);
            SignIn(shared.Client, new Uri(link).AbsolutePath);
            return [.. Pages.Select(page => Compare(page, alone.Client, shared.Client))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Measurement Compare(string page, HttpClient alone, HttpClient signedIn)
    {
        var (without, with) = (new List<double>(), new List<double>());
        for (var i = -10; i < Rounds; i++)
        {
            var (a, b) = (Ask(alone, page), Ask(signedIn, page));
            if (i < 0) continue;
            without.Add(a);
            with.Add(b);
        }
        var (before, after) = (Median(without), Median(with));
        return new($"{page} signed in, against nobody signing in, {Rounds} times in turn", Measurement.Say($"median {after:0.0} ms against {before:0.0} ms: {after - before:0.0} ms more"), "under 5 ms more");
    }

    // The first administrator's way in, as the guide has it.
    private static void SignIn(HttpClient client, string invitation)
    {
        var page = client.GetStringAsync(new Uri(invitation, UriKind.Relative)).GetAwaiter().GetResult();
        var fields = Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Append(new("Name", "Alex Example")).Append(new("Password", "lantern gravel otter seven")).Append(new("Again", "lantern gravel otter seven"));
        using var body = new FormUrlEncodedContent(fields);
        var answer = client.PostAsync(new Uri(invitation, UriKind.Relative), body).GetAwaiter().GetResult();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/account") throw new InvalidOperationException($"Nobody was signed in: the answer was {(int)answer.StatusCode} at {answer.RequestMessage.RequestUri}.");
    }

    private static string Invitation(string cli, string data)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [cli, "council", "add", "Ashshire", "--administrator", "alex@ashshire.example", "--data", data]) { RedirectStandardOutput = true })!;
        var said = command.StandardOutput.ReadToEnd();
        command.WaitForExit();
        return Link().Match(said) is { Success: true } link ? link.Value : throw new InvalidOperationException("No invitation was printed.");
    }

    private static double Ask(HttpClient client, string page)
    {
        var watch = Stopwatch.StartNew();
        using var answer = client.GetAsync(new Uri(page, UriKind.Relative)).GetAwaiter().GetResult();
        return answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.RequestUri!.AbsolutePath == page ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("<input[^>]*name=\"([^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("http\\S+/invitation/\\S+")]
    private static partial Regex Link();

    /// <summary>The web program, with the examples, until it is disposed.</summary>
    private sealed class Running : IDisposable
    {
        private readonly Process _program;

        public Running(string program, string data, bool shared)
        {
            var address = $"http://localhost:{WarmPages.FreePort()}";
            var start = new ProcessStartInfo("dotnet", [program, "--urls", address, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["Throughcare__ExamplesAtStart"] = "true";
            if (shared) start.Environment["Throughcare__SignIn"] = "shared";
            _program = Process.Start(start)!;
            _program.BeginOutputReadLine();
            _program.BeginErrorReadLine();
            Client = new HttpClient { BaseAddress = new Uri(address) };
            WarmPages.WaitFor(Client);
        }

        public HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            _program.Kill(entireProcessTree: true);
            _program.WaitForExit();
            _program.Dispose();
        }
    }
}
