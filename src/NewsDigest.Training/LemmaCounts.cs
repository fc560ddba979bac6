using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Counts of lemmas over public text: rows of lemma, Sejong tag (MM for determiners), count.</summary>
internal sealed class LemmaCounts
{
    private const int Weight = 2;
    private const int Often = 8;
    private static readonly string[] Verbalisers = ["시키", "스럽", "하", "되", "롭"];

    private readonly List<(string Lemma, string Tag, int Count)> counts = [];
    private readonly HashSet<(string Lemma, string Tag)> lexicon = [];
    private readonly HashSet<Piece> whole = [];
    private readonly HashSet<string> nouns;
    private readonly HashSet<string> countedNouns;

    public LemmaCounts(TableSet tables, IEnumerable<string> paths)
    {
        var totals = new Dictionary<(string, string), int>();
        foreach (var cells in paths.SelectMany(File.ReadLines).Select(l => l.Split('\t')).Where(c => c.Length == 3 && c[1] != "pos"))
        {
            var key = (cells[0], cells[1]);
            totals[key] = totals.GetValueOrDefault(key) + (Weight * int.Parse(cells[2], CultureInfo.InvariantCulture));
        }

        counts.AddRange(totals.OrderBy(t => t.Key.Item1, StringComparer.Ordinal).ThenBy(t => t.Key.Item2, StringComparer.Ordinal).Select(t => (t.Key.Item1, t.Key.Item2, t.Value)));
        foreach (var row in tables.Of("Lexicon").SelectMany(t => tables.Get(t).Rows))
        {
            lexicon.Add((row["lemma"], row["tag"]));
        }

        foreach (var row in tables.Of("Names").Where(n => n.Contains("/gazetteer", StringComparison.Ordinal)).SelectMany(t => tables.Get(t).Rows))
        {
            lexicon.Add((row["ko"], "NNP"));
        }

        foreach (var row in tables.Get("Morphology/whole-stems.tsv").Rows)
        {
            whole.Add(new Piece(row["stem"], row.Enum<SejongTag>("tag")));
        }

        countedNouns = counts.Where(c => c.Tag == "NNG").Select(c => c.Lemma).ToHashSet(StringComparer.Ordinal);
        nouns = counts.Where(c => c.Tag == "NNG" && (c.Count >= Often || lexicon.Contains((c.Lemma, c.Tag)))).Select(c => c.Lemma)
            .Concat(lexicon.Where(l => l.Tag == "NNG").Select(l => l.Lemma)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Nouns with 하 as verb or adjective: what the counts say clearly.</summary>
    public List<(string Noun, SejongTag Tag, int Count)> Predicates()
    {
        var predicates = new Dictionary<(string Noun, SejongTag Tag), int>();
        foreach (var (lemma, tag, count) in counts)
        {
            if (tag is "VV" or "VA" && lemma.Length > 1 && Split(lemma[..^1], Parse(tag)) is { } noun && lemma.EndsWith("하다", StringComparison.Ordinal))
            {
                predicates[(noun, Parse(tag))] = predicates.GetValueOrDefault((noun, Parse(tag))) + count;
            }
        }

        var all = predicates.Keys.Select(k => k.Noun).Distinct(StringComparer.Ordinal)
            .ToDictionary(n => n, n => predicates.GetValueOrDefault((n, SejongTag.VV)) + predicates.GetValueOrDefault((n, SejongTag.VA)), StringComparer.Ordinal);
        return [.. predicates.Where(p => p.Value >= 4 && p.Value * 4 >= all[p.Key.Noun])
            .OrderBy(p => p.Key.Noun, StringComparer.Ordinal).ThenBy(p => p.Key.Tag.ToString(), StringComparer.Ordinal).Select(p => (p.Key.Noun, p.Key.Tag, p.Value))];
    }

    /// <summary>Counts of morphemes; where the treebank often calls a form by other tags, it overrules the automatic tags of these counts.</summary>
    public Dictionary<Piece, int> Morphemes(Dictionary<string, Dictionary<SejongTag, int>> treebankTags, Dictionary<string, SejongTag> determiners)
    {
        var result = new Dictionary<Piece, int>();
        foreach (var group in counts.Where(c => !IsStem(c.Lemma, c.Tag)).GroupBy(c => c.Lemma, StringComparer.Ordinal))
        {
            var own = new Dictionary<SejongTag, double>();
            foreach (var (lemma, name, count) in group)
            {
                var tag = name == "MM" ? determiners.GetValueOrDefault(lemma, SejongTag.MMA) : Parse(name);
                own[tag] = own.GetValueOrDefault(tag) + count;
            }

            foreach (var (tag, count) in Mixed(own, treebankTags.GetValueOrDefault(group.Key)))
            {
                AddWord(result, new Piece(group.Key, tag), (int)Math.Round(count));
            }
        }

        foreach (var (lemma, tag, count) in counts.Where(c => IsStem(c.Lemma, c.Tag) && c.Lemma.Length > 1))
        {
            AddStem(result, lemma, Parse(tag), count);
        }

        return result;
    }

    private static IEnumerable<(SejongTag Tag, double Count)> Mixed(Dictionary<SejongTag, double> own, Dictionary<SejongTag, int>? treebank)
    {
        if (treebank is null || treebank.Values.Sum() < 3)
        {
            return own.Select(o => (o.Key, o.Value));
        }

        var (all, told) = (own.Values.Sum(), treebank.Values.Sum());
        return own.Keys.Union(treebank.Keys).Select(t => (t, (treebank.GetValueOrDefault(t) + (2 * own.GetValueOrDefault(t) / all)) / (told + 2) * all));
    }

    private static bool IsStem(string lemma, string tag) => tag is "VV" or "VA" && lemma.EndsWith('다');

    private static SejongTag Parse(string tag) => Enum.Parse<SejongTag>(tag);

    private void AddWord(Dictionary<Piece, int> result, Piece piece, int count)
    {
        var least = piece.Tag is SejongTag.NNP ? 6 : piece.Tag is SejongTag.MMA or SejongTag.MMD or SejongTag.MMN ? 1 : Often;
        if (count > 0 && (count >= least || lexicon.Contains((piece.Form, piece.Tag.ToString()))))
        {
            result[piece] = result.GetValueOrDefault(piece) + count;
        }
    }

    private void AddStem(Dictionary<Piece, int> result, string lemma, SejongTag tag, int count)
    {
        var stem = lemma[..^1];
        if (Split(stem, tag) is { } noun)
        {
            if (nouns.Contains(noun) || count >= 4)
            {
                var piece = new Piece(noun, SejongTag.NNG);
                result[piece] = result.GetValueOrDefault(piece) + count;
            }
        }
        else if (lexicon.Contains((lemma, tag.ToString())) || count >= Often)
        {
            var piece = new Piece(stem, tag);
            result[piece] = result.GetValueOrDefault(piece) + count;
        }
    }

    /// <summary>The noun of a stem that the treebank takes apart; null for a stem that it keeps whole.</summary>
    private string? Split(string stem, SejongTag tag)
    {
        var end = Array.Find(Verbalisers, v => stem.Length > v.Length && stem.EndsWith(v, StringComparison.Ordinal));
        if (end is null || whole.Contains(new Piece(stem, tag)))
        {
            return null;
        }

        var noun = stem[..^end.Length];
        var isConnected = noun.Length > 1 && (noun[^1] is '아' or '어' or '워' or '와' || noun is "기뻐" or "슬퍼" or "아파" or "예뻐") && !countedNouns.Contains(noun);
        return !isConnected && (tag is SejongTag.VV ? noun.Length > 1 || nouns.Contains(noun) : noun.Length > 1 && nouns.Contains(noun)) ? noun : null;
    }
}
