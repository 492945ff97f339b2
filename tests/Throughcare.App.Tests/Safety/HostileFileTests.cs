using System.Net;
using System.Net.Sockets;
using System.Text;
using Throughcare.App.Files;
using Throughcare.App.Imports;
using Throughcare.Findings;

namespace Throughcare.App.Tests.Safety;

/// <summary>Files that were made to do harm.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public async Task XML_that_declares_entities_is_refused_and_nothing_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var reached = listener.AcceptTcpClientAsync();
        var xml = $"""<?xml version="1.0"?><!DOCTYPE EXPSSDA903 [<!ENTITY x SYSTEM "http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/">]><EXPSSDA903><CHILD><HEADER><CHILDID>&x;</CHILDID></HEADER></CHILD></EXPSSDA903>""";

        Refusal(xml, "return.xml").ShouldBe("not-xml");

        (await Task.WhenAny(reached, Task.Delay(200))).ShouldNotBe(reached);
    }

    [Fact]
    public void XML_whose_entities_would_grow_without_end_is_refused_at_once()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));

        Refusal($"""<?xml version="1.0"?><!DOCTYPE EXPSSDA903 [<!ENTITY e0 "x">{entities}]><EXPSSDA903>&e9;</EXPSSDA903>""", "return.xml").ShouldBe("not-xml");
    }

    [Fact]
    public void XML_that_is_nested_beyond_reason_is_refused_or_passed_over_and_the_program_stays_up()
    {
        var deep = string.Concat(Enumerable.Repeat("<A>", 200_000));

        Should.Throw<RefusedException>(() => Read($"<EXPSSDA903><CHILD><HEADER>{deep}", "return.xml"));
    }

    [Fact]
    public void Boundaries_that_are_nested_beyond_reason_are_refused()
    {
        var deep = "{\"type\":\"FeatureCollection\",\"features\":" + new string('[', 100_000);

        Should.Throw<RefusedException>(() => Importer.Import([Read(deep, "boundaries.geojson")], new() { Title = "T", Council = "C" }));
    }

    [Fact]
    public void Settings_whose_references_would_grow_without_end_are_refused()
    {
        var yaml = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        var refused = Should.Throw<RefusedException>(() => Throughcare.App.Proposals.ProposalReader.Read(new() { Settings = yaml, Tables = [], Runs = new Dictionary<string, string>() }));

        refused.Findings.ShouldNotBeEmpty();
    }

    private static string Refusal(string text, string name) => Should.Throw<RefusedException>(() => Read(text, name)).Findings[0].Rule;

    private static ImportSource Read(string text, string name) => ImportSource.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, FileLimits.Default);
}
