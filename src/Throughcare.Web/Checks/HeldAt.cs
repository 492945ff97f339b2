using System.Text;
using Throughcare.Checks;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk.TagHelpers;
using Throughcare.Web.Pages.Proposals.Deciding;

namespace Throughcare.Web.Checks;

/// <summary>Where on the pages of a proposal something stands that its papers or figures say: the page, and the field, entry or row in it.</summary>
public static class HeldAt
{
    /// <summary>The same, for a reader who may open that page; null for others.</summary>
    public static string? For(HttpContext context, Said said, ProposalLinks links, IReadOnlyList<Option> options) => Of(said, links, options) is var at && context.Opens(at.Split('?', '#')[0]) ? at : null;

    public static string Of(Said said, ProposalLinks links, IReadOnlyList<Option> options) => (said.In, said.At) switch
    {
        (Holder.Decision, { Field: "implications", Entry: { } heading }) => $"{links.DecisionImplications}#{Slug(heading)}",
        (Holder.Decision, { Field: "sign_offs", Entry: { } step }) => $"{links.DecisionSignOffs}#{Slug(step)}",
        (Holder.Decision, { Entry: { } entry, Field: var list }) when EntryKinds.All.FirstOrDefault(k => k.List == list) is { } kind => $"{links.DecisionList(kind.Part)}#entry-{entry}",
        (Holder.Decision, { Field: var field }) when EditModel.PartOf(field) is { } part => $"{links.DecisionEdit(part)}#{FieldIds.Of(EditModel.NameOf(field))}",
        (Holder.Decision, { Field: var list, Entry: null }) when EntryKinds.All.FirstOrDefault(k => k.List == list) is { } kind => $"{links.DecisionList(kind.Part)}#entries",
        (Holder.Decision, _) => $"{links.DecisionHome}#steps",
        (Holder.Consultation, { Field: "meetings" }) => $"{links.ConsultationMeetings}#meetings",
        (Holder.Consultation, { Field: "themes", Entry: { } theme }) => $"{links.ConsultationThemes}#{Slug("theme " + theme)}",
        (Holder.Consultation, { Field: var day }) => $"{links.ConsultationTimetable}#{FieldIds.Of(day)}",
        (Holder.Equality, { Field: "headings", Entry: { } heading }) => $"{links.Equality}#{Slug("heading " + heading)}",
        (Holder.Equality, { Field: "actions", Entry: { } action }) => $"{links.Equality}#{Slug("action " + action)}",
        (Holder.Equality, { Field: "published", Entry: { } statement }) => $"{links.Equality}#{Slug("statement " + statement)}",
        (Holder.Equality, { Field: "aims" or "background" or "data" or "engagement" }) => $"{links.EqualityAbout}#{said.At!.Field}",
        (Holder.Equality, _) => $"{links.Equality}#days",
        (Holder.Costs, { Entry: { } id }) when options.FirstOrDefault(o => o.Id.Text == id || o.Title == id) is { } option => $"{links.CostsOf(option.Id)}#lines",
        (Holder.Funding, { Entry: { } id }) when options.FirstOrDefault(o => o.Id.Text == id || o.Title == id) is { } option => $"{links.CostFunding(option.Id)}#sources",
        (Holder.Costs or Holder.Funding, _) => links.Costs,
        (Holder.Baseline, { Field: "load" }) => $"{links.Baseline}#load",
        (Holder.Baseline, _) => $"{links.Baseline}#matrix",
        (Holder.Plan, { Field: "teams", Entry: { } id }) when options.FirstOrDefault(o => o.Title == id) is { } option => $"{links.Teams(option.Id)}#teams",
        (Holder.Plan, { Entry: { } id }) when options.FirstOrDefault(o => o.Id.Text == id || o.Title == id) is { } option => $"{links.PlanOf(option.Id)}#measures",
        (Holder.Plan, _) => links.Plan,
        _ => links.DecisionHome,
    };

    /// <summary>Words as the id of an element: "Team manager's view" is team-manager-s-view.</summary>
    public static string Slug(string words)
    {
        var id = new StringBuilder(words.Length);
        foreach (var letter in words.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter)) id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        return id.ToString().TrimEnd('-');
    }
}
