using System.Collections.Immutable;
using System.Globalization;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Names;

namespace NewsDigest.Verification;

/// <summary>
/// A figure that the source does not have but that follows from two that it has: a sum, a difference, a share, a multiple. Only where the
/// English says that it reckons, in words of <c>Data/Verification/derivations.tsv</c>.
/// </summary>
internal static class DerivedFigure
{
    /// <summary>English letters on each side of a figure in which the words for reckoning may stand.</summary>
    private const int Reach = 48;

    private static readonly ImmutableArray<(string Words, string How)> Cues =
        [.. Table.Embedded("Verification/derivations.tsv").Rows.Select(r => (r["words"], r["how"]))];

    /// <summary>How the figure follows, and from where; null when it does not.</summary>
    public static Proof? Find(StatedFigure claim, string sentence, SourceWindow window)
    {
        var kinds = Kinds(claim, sentence);
        if (kinds.Count == 0 || claim.Max is not null || claim.Value == 0)
        {
            return null;
        }

        var near = Quantities(window.Sentences());
        var far = kinds.Contains("share") || kinds.Contains("any") ? [.. near, .. Quantities(window.Everywhere()).Except(near)] : near;
        foreach (var (source, one) in near)
        {
            foreach (var (_, other) in far.Where(o => !ReferenceEquals(o.Quantity, one) || kinds.Contains("product")))
            {
                if (Follows(claim, one, other, kinds, Places(source)) is { } how)
                {
                    return new Proof(source.Index, one.Text == other.Text ? one.Text : one.Text + ", " + other.Text, how);
                }
            }
        }

        return null;
    }

    private static (AnalyzedSentence Sentence, Quantity Quantity)[] Quantities(IEnumerable<AnalyzedSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Quantities.SelectMany(Values).Where(q => q.Value > 0).Select(q => (s, q)))];

    private static int Places(AnalyzedSentence sentence) => sentence.Names.Where(n => n.Entity.Type == EntityType.Place).Select(n => n.Entity.Korean).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Both ends of a range are figures.</summary>
    private static IEnumerable<Quantity> Values(Quantity quantity) => quantity.Max is { } max ? [quantity with { Max = null }, quantity with { Value = max, Max = null }] : [quantity];

    private static string? Follows(StatedFigure claim, Quantity one, Quantity other, HashSet<string> kinds, int places)
    {
        var same = one.Unit == other.Unit;
        var any = kinds.Contains("any");
        if (same && Fits(one.Unit) && (any || kinds.Contains("sum")) && IsExactly(claim, one.Value + other.Value))
        {
            return Say(one.Value, "+", other.Value);
        }

        if ((same || (one.Unit == "percent" && other.Unit == "percentage_point")) && one.Value > other.Value && Fits(one.Unit) && (any || kinds.Contains("difference")) && IsExactly(claim, one.Value - other.Value))
        {
            return Say(one.Value, "-", other.Value);
        }

        if (claim.Unit is "percent" or "fraction" && (same || (!IsStrict(one.Unit) && !IsStrict(other.Unit))) && one.Value < other.Value && one.Unit is not ("percent" or "fraction") && (any || kinds.Contains("share"))
            && IsAbout(claim, one.Value / other.Value * (claim.Unit == "percent" ? 100 : 1)))
        {
            return Say(one.Value, "/", other.Value);
        }

        if (same && !IsStrict(claim.Unit) && (any || kinds.Contains("ratio")) && IsAbout(claim, one.Value / other.Value))
        {
            return Say(one.Value, "/", other.Value);
        }

        if (other.Unit == "percent" && one.Unit == claim.Unit && IsStrict(one.Unit) && one.Unit != "percent" && (any || kinds.Contains("whole")) && IsAbout(claim, one.Value / (other.Value / 100)))
        {
            return Say(one.Value, "/", other.Value / 100);
        }

        if (!IsStrict(one.Unit) && !IsStrict(claim.Unit) && kinds.Contains("product") && places > 1 && one.Value == other.Value && claim.Value == one.Value * places)
        {
            return Say(one.Value, "×", places);
        }

        return !IsStrict(other.Unit) && other.Value > 1 && Fits(one.Unit) && kinds.Contains("average") && IsAbout(claim, one.Value / other.Value) ? Say(one.Value, "/", other.Value) : null;

        bool Fits(string unit) => claim.Unit == unit || (!IsStrict(claim.Unit) && !IsStrict(unit));
    }

    /// <summary>Sums and differences come out even unless the claim says about.</summary>
    private static bool IsExactly(StatedFigure claim, decimal value) => claim.Value == value || (claim.Qualifier == Qualifier.About && FigureRounding.Allows(claim.Value, Qualifier.About, value));

    /// <summary>Equal, or what rounding to the digits of the claim allows.</summary>
    private static bool IsAbout(StatedFigure claim, decimal value) => claim.Value == value || FigureRounding.Allows(claim.Value, claim.Qualifier == Qualifier.Exact ? Qualifier.About : claim.Qualifier, value);

    private static bool IsStrict(string unit) => unit is "percent" or "percentage_point" || (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper));

    private static string Say(decimal one, string sign, decimal other) => string.Create(CultureInfo.InvariantCulture, $"{one:0.############} {sign} {other:0.############}");

    private static HashSet<string> Kinds(StatedFigure claim, string sentence)
    {
        var from = Math.Max(0, claim.Span.Start - Reach);
        var to = Math.Min(sentence.Length, claim.Span.End + Reach);
        // Not beyond the clause: a mark ends what a word for reckoning speaks of.
        var before = sentence.AsSpan(from, claim.Span.End - from);
        var mark = sentence.AsSpan(from, claim.Span.Start - from).LastIndexOfAny(";:");
        before = before[(mark + 1)..];
        var after = sentence.AsSpan(claim.Span.End, to - claim.Span.End);
        var end = after.IndexOfAny(";:");
        after = end < 0 ? after : after[..end];
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (words, how) in Cues)
        {
            if (Has(before, words) || Has(after, words))
            {
                kinds.Add(how);
            }
        }

        return kinds;
    }

    private static bool Has(ReadOnlySpan<char> text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }

            var more = text[end..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            at = more < 0 ? -1 : end + more;
        }

        return false;
    }
}
