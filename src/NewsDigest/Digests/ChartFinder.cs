namespace NewsDigest.Digests;

/// <summary>Finds figures that a chart shows better than a table: one measure in one unit, at three times or in three places.</summary>
internal static class ChartFinder
{
    private const int FewestPoints = 3;
    private const int MostCharts = 6;
    private const int ShortestMeasure = 2;

    public static IReadOnlyList<FigureChart> Find(IReadOnlyList<DigestArticle> articles, IReadOnlyList<FigureMention> figures)
    {
        var points = figures.Where(f => f.Figure.Max is null && f.Figure.Unit.Length > 0).Select(f =>
        {
            var sentence = articles[f.Article].Brief.Source.Sentences[f.Sentence];
            return new Point(f, FigureContext.Measure(sentence, f.Figure), FigureContext.DateOf(sentence, f.Figure), FigureContext.PlaceOf(sentence, f.Figure)?.English);
        }).Where(p => p.Measure.Length >= ShortestMeasure).ToArray();
        var charts = new List<FigureChart>();
        foreach (var same in points.GroupBy(p => (p.Measure, p.Mention.Figure.Unit)).OrderBy(g => g.Key.Measure, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal))
        {
            charts.AddRange(same.Where(p => p.Date is not null).GroupBy(p => (p.Place, p.Date!.Length)).Select(g => OverTime(same.Key.Measure, g)).OfType<FigureChart>());
            charts.AddRange(same.Where(p => p.Place is not null).GroupBy(p => p.Date ?? "").Select(g => ByPlace(same.Key.Measure, g)).OfType<FigureChart>());
        }

        return [.. charts.OrderByDescending(c => c.Points.Count).Take(MostCharts)];
    }

    private static FigureChart? OverTime(string measure, IEnumerable<Point> points)
    {
        var steps = points.GroupBy(p => p.Date!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return Chart(measure, true, steps);
    }

    private static FigureChart? ByPlace(string measure, IEnumerable<Point> points)
    {
        var places = points.GroupBy(p => p.Place!, StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Mention.Figure.Value).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return Chart(measure, false, places);
    }

    /// <summary>Nothing is drawn where two figures claim one point: they belong side by side in a table.</summary>
    private static FigureChart? Chart(string measure, bool isOverTime, IGrouping<string, Point>[] points) =>
        points.Length < FewestPoints || Array.Exists(points, g => g.Select(p => p.Mention.Figure.Value).Distinct().Count() > 1)
            ? null
            : new FigureChart(measure, measure, points[0].First().Mention.Figure.Unit, isOverTime, [.. points.Select(g => new ChartPoint(g.Key, g.First().Mention))]);

    private sealed record Point(FigureMention Mention, string Measure, string? Date, string? Place);
}
