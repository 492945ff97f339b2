using System.Globalization;
using System.Text;
using Throughcare.App.Samples.Maps;

namespace Throughcare.App.Samples.Writing;

/// <summary>The localities' boundaries as GeoJSON: WGS84, five decimals (about a metre), outer rings anticlockwise (RFC 7946).</summary>
internal static class BoundaryWriting
{
    public static string GeoJson(InventedMap map)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (var i = 0; i < map.Localities.Count; i++)
        {
            var locality = map.Localities[i];
            if (i > 0) text.Append(",\n");
            text.Append("{\"type\":\"Feature\",\"properties\":{\"locality\":\"").Append(locality.Name).Append("\",\"name\":\"").Append(locality.Name)
                .Append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[");
            for (var r = 0; r < locality.Rings.Count; r++)
            {
                if (r > 0) text.Append(',');
                text.Append('[').AppendJoin(',', locality.Rings[r].Select(p => $"[{Degrees(p.Longitude)},{Degrees(p.Latitude)}]")).Append(']');
            }
            text.Append("]}}");
        }
        return text.Append("\n]}\n").ToString();
    }

    private static string Degrees(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
