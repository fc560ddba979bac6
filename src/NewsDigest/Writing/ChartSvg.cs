using System.Globalization;
using System.Text;
using NewsDigest.Digests;
using NewsDigest.Writing.Page;

namespace NewsDigest.Writing;

/// <summary>A chart as SVG: columns over time, bars by place. No style sheet, no script, no font but the reader's own.</summary>
public static class ChartSvg
{
    private const decimal Width = 640;
    private const decimal Bar = 26;
    private const decimal Gap = 14;
    private const decimal LabelWidth = 150;
    private const decimal ValueWidth = 170;

    /// <summary>The chart as a picture for a page or a file of its own.</summary>
    public static string Write(FigureChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var height = 36 + (chart.Points.Count * (Bar + Gap));
        var most = Math.Max(chart.Points.Max(p => Math.Abs(p.Figure.Figure.Value)), 1m / 1_000_000);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\" fill=\"currentColor\">\n")
            .Append("<title>").Text(TitleOf(chart)).Append("</title>\n<desc>").Text(string.Join("; ", chart.Points.Select(p => $"{LabelOf(chart, p)}: {p.Figure.Figure.English}"))).Append("</desc>\n")
            .Append("<text x=\"0\" y=\"16\" font-weight=\"600\">").Text(TitleOf(chart)).Append("</text>\n");
        for (var i = 0; i < chart.Points.Count; i++)
        {
            AppendBar(svg, chart, chart.Points[i], 36 + (i * (Bar + Gap)), most);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What is measured, where its unit is not in every label.</summary>
    internal static string TitleOf(FigureChart chart) => chart.English + (chart.IsOverTime ? " over time" : " by place");

    private static void AppendBar(StringBuilder svg, FigureChart chart, ChartPoint point, decimal y, decimal most)
    {
        var length = decimal.Round(Math.Abs(point.Figure.Figure.Value) / most * (Width - LabelWidth - ValueWidth), 2);
        var baseline = y + 18;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 10}\" y=\"{baseline}\" text-anchor=\"end\">").Text(LabelOf(chart, point)).Append("</text>")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y}\" width=\"{Math.Max(1, length):0.##}\" height=\"{Bar}\" rx=\"2\" fill=\"#1f7a8c\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 8:0.##}\" y=\"{baseline}\">").Text(point.Figure.Figure.English).Append("</text>\n");
    }

    private static string LabelOf(FigureChart chart, ChartPoint point) => chart.IsOverTime ? IsoEnglish.Of(point.Label) : point.Label;
}
