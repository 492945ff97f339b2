using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Throughcare.Web;

/// <summary>A stage of a proposal in the side navigation: Data, Baseline, Options, Plan, Costs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State">How far it has got, in a few words.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Here">The page belongs to this stage.</param>
/// <param name="Page">The page is the stage's own.</param>
public sealed record Stage(string Name, string State, string Href, bool Here, bool Page);

/// <summary>What stands around every page of a proposal.</summary>
public sealed record ProposalFrame(string Title, string Council, bool MadeUp, IReadOnlyList<Stage> Stages, IReadOnlyList<string> NotSeen);

/// <summary>Hands the frame from a page to the layout.</summary>
public static class Frames
{
    public static ProposalFrame? Frame(this ViewDataDictionary view) => view["Frame"] as ProposalFrame;
}
