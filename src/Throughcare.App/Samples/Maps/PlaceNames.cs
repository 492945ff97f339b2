using Throughcare.Solver;

namespace Throughcare.App.Samples.Maps;

/// <summary>Names of places that are nowhere. A test holds them against lists of real places.</summary>
internal sealed class PlaceNames(SeededRandom random)
{
    private static readonly string[] First =
    [
        "Quarl", "Dravel", "Orvis", "Tezzle", "Yollan", "Brackle", "Uthel", "Ivven", "Jessam", "Kellan", "Morvel", "Nessick",
        "Pellow", "Rissen", "Skarrow", "Thessel", "Vannock", "Wendrel", "Zorrel", "Hexel", "Addle", "Corvel", "Ebbel", "Fennock",
        "Gorrel", "Lannick", "Ostrel", "Sarrow", "Turvel", "Wexel",
    ];

    private static readonly string[] Last = ["combe", "wick", "stow", "mere", "worth", "sett", "hythe", "garth", "ling", "barrow"];

    private readonly HashSet<string> _taken = [];

    public string Next()
    {
        while (true)
        {
            var name = First[random.Next(First.Length)] + Last[random.Next(Last.Length)];
            if (_taken.Add(name)) return name;
        }
    }
}
