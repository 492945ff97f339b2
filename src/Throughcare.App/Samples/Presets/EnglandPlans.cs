using System.Globalization;
using Throughcare.App.Samples.Maps;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// 153 councils with the numbers of children in care of England's on 31 March 2025 (looked-after children statistics), under invented
/// names: half like the county of the examples, half like the borough. Two councils whose number is not published have the least.
/// </summary>
internal static class EnglandPlans
{
    public static IReadOnlyList<SamplePlan> All => [.. Sizes.Select(Plan)];

    private static SamplePlan Plan(int children, int index)
    {
        var like = (index % 2 == 0 ? CountyPlan.Plan : BoroughPlan.Plan) with { Costing = null };
        var plan = Resizing.To(like with { Map = Small(like.Map) }, children);
        return plan with
        {
            Council = string.Create(CultureInfo.InvariantCulture, $"Council C{index + 1:000}"),
            // Care leavers are not in the published count of children in care.
            CareLeavers = 0,
        };
    }

    /// <summary>The same shape from fewer cells: 153 maps that nobody looks at need no fine coast.</summary>
    private static MapPlan Small(MapPlan map) => map with { Columns = map.Columns / 2, Rows = map.Rows / 2, CellRadius = map.CellRadius * 2, Wards = map.Wards / 2, Postcodes = 400 };

    private static readonly int[] Sizes =
    [
        2317, 1896, 1738, 1699, 1498, 1416, 1366, 1306, 1280, 1183, 1141, 1069, 1063, 1036, 1024, 999, 975, 932, 916, 901, 849, 816, 805, 800, 758, 753, 742,
        727, 717, 705, 694, 692, 688, 684, 681, 654, 652, 652, 641, 639, 638, 624, 624, 602, 595, 594, 590, 584, 582, 578, 575, 568, 564, 563, 561, 560, 550,
        547, 545, 531, 527, 522, 510, 509, 506, 504, 503, 501, 495, 493, 489, 485, 478, 476, 460, 458, 456, 440, 439, 438, 437, 431, 416, 411, 404, 404, 402,
        397, 387, 385, 377, 375, 372, 368, 367, 366, 363, 359, 355, 353, 352, 344, 343, 343, 337, 332, 332, 325, 325, 316, 312, 310, 307, 299, 296, 295, 292,
        289, 284, 282, 282, 280, 276, 275, 272, 268, 266, 263, 261, 261, 258, 240, 240, 220, 215, 215, 207, 205, 197, 189, 186, 176, 173, 149, 145, 139, 124,
        121, 113, 106, 32, 10, 10,
    ];
}
