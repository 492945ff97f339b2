using Throughcare.App.Costing;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Costing;

internal static class ExampleCosts
{
    public static string Folder(string name) => Checkout.PathTo("examples", name);

    public static ProposalCosts Of(string name) => CostsOfFolder.Read(Folder(name)).Costs;

    public static OptionCost Option(string name, string option) => Of(name).Of(option);
}
