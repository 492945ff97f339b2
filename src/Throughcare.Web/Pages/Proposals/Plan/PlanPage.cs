using Microsoft.AspNetCore.Mvc.Filters;
using Throughcare.App.Proposals;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>A page about the plan of one option, which must have been solved.</summary>
public abstract class PlanPage(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    public Option Option { get; private set; } = null!;

    public OptionResult Result { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var id = (string?)RouteData.Values["option"];
            if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is { } option && Measured.Result(option) is { Outcome: not null } result)
            {
                (Option, Result) = (option, result);
                return await next();
            }
            context.Result = NotFound();
            return new PageHandlerExecutedContext(context, context.Filters, context.HandlerMethod, context.HandlerInstance) { Canceled = true, Result = context.Result };
        });
}
