// A small house with one broken wall, kept so that the rule is known to find it.
namespace Planted.Measures
{
    public sealed class Fte
    {
        public static string Priced() => typeof(Costing.Grade).Name;
    }
}

namespace Planted.Costing
{
    public sealed class Grade
    {
        public Measures.Fte? Of { get; init; }
    }
}
