namespace Quality.Morphemes;

/// <summary>
/// Morphemes against gold, eojeol by eojeol, as multisets: the forms alone, forms with tags, forms with coarse tags; and the share of
/// eojeols that are right as a whole.
/// </summary>
internal sealed class MorphemeScore(bool isNorm)
{
    private long gold;
    private long said;
    private long forms;
    private long tagged;
    private long coarse;
    private long eojeols;
    private long exactForms;
    private long exact;

    public double Forms => F1(forms);

    public double Morphemes => F1(tagged);

    public double Coarse => F1(coarse);

    public double ExactForms => 100.0 * exactForms / eojeols;

    public double Exact => 100.0 * exact / eojeols;

    public long Eojeols => eojeols;

    public void Add(Tagged[] right, Tagged[] given)
    {
        Tagged[] a = [.. right.Select(Folded)];
        Tagged[] b = [.. given.Select(Folded)];
        eojeols++;
        gold += a.Length;
        said += b.Length;
        forms += Common(a.Select(m => m.Form), b.Select(m => m.Form));
        tagged += Common(a, b);
        coarse += Common(a.Select(Folding.Coarse), b.Select(Folding.Coarse));
        exactForms += a.Select(m => m.Form).SequenceEqual(b.Select(m => m.Form), StringComparer.Ordinal) ? 1 : 0;
        exact += a.SequenceEqual(b) ? 1 : 0;
    }

    private Tagged Folded(Tagged morpheme) => isNorm ? Folding.Norm(Folding.Always(morpheme)) : Folding.Always(morpheme);

    private double F1(long hit) => 200.0 * hit / (gold + said);

    private static int Common<T>(IEnumerable<T> one, IEnumerable<T> other)
        where T : notnull
    {
        var counts = other.GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count());
        return one.GroupBy(x => x).Sum(g => Math.Min(g.Count(), counts.GetValueOrDefault(g.Key)));
    }
}
