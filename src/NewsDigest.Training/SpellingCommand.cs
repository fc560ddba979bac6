using System.Text;
using NewsDigest.Lexicon;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Training;

/// <summary><c>spellings [--out loanword-pairs.tsv]</c>: aligns the gazetteer's foreign names; first measures on every tenth name.</summary>
internal static class SpellingCommand
{
    public static void Run(Arguments arguments)
    {
        var pairs = Pairs(NameTables.Default);
        string[] names = [.. pairs.Select(p => p.Hangul).Distinct(StringComparer.Ordinal)];
        var held = names.Index().Where(n => n.Index % 10 == 0).Select(n => n.Item).ToHashSet(StringComparer.Ordinal);
        var tested = pairs.Where(p => held.Contains(p.Hangul)).ToLookup(p => p.Hangul, p => p.Latin, StringComparer.Ordinal);
        var unknown = tested.SelectMany(t => t).Except(pairs.Where(p => !held.Contains(p.Hangul)).Select(p => p.Latin), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var speller = new LoanwordSpelling(Pack.Of(LoanwordPack.Write(
            Table.Read(new StringReader(Learn([.. pairs.Where(p => !held.Contains(p.Hangul))])), "pairs"),
            NameTables.Default.Gazetteer.ForeignWords.Where(w => !unknown.Contains(w)))));
        var first = tested.Count(t => t.Contains(speller.Of(t.Key)[0].ToLowerInvariant()));
        var any = tested.Count(t => speller.Of(t.Key).Any(s => t.Contains(s.ToLowerInvariant())));
        var rule = tested.Count(t => t.Contains(LoanwordGuess.Latin(t.Key).ToLowerInvariant()));
        Console.WriteLine($"{pairs.Count} pairs; of {tested.Count} unseen names right: first {first}, among the first four {any}, by rule alone {rule}");
        if (arguments.Optional("out") is { } path)
        {
            File.WriteAllText(path, Learn(pairs), new UTF8Encoding(false));
        }
    }

    // Words of names that are foreign both to Korea and to its neighbours, in ordinal order.
    private static List<(string Hangul, string Latin)> Pairs(NameTables tables) =>
        [.. tables.Gazetteer.Entries.SelectMany(e => e.Value.Select(v => (Korean: e.Key.Split(' '), Entry: v)))
            .Where(e => e.Entry.Country is not ("KR" or "KP" or "CN" or "JP" or "TW" or "HK") && e.Entry.Type is EntityType.Person or EntityType.Place)
            .Select(e => (e.Korean, English: e.Entry.English.Split([' ', '-'])))
            .Where(e => e.Korean.Length == e.English.Length)
            .SelectMany(e => e.Korean.Zip(e.English, (k, l) => (Hangul: k, Latin: LoanwordNames.Plain(l))))
            .Where(p => p.Hangul.Length > 1 && p.Hangul.All(Hangul.IsSyllable) && p.Latin.Length > 1 && p.Latin.All(char.IsAsciiLetterLower))
            .Distinct().OrderBy(p => p.Hangul, StringComparer.Ordinal).ThenBy(p => p.Latin, StringComparer.Ordinal)];

    private static string Learn(IReadOnlyList<(string Hangul, string Latin)> pairs)
    {
        var text = new StringBuilder("ko\tletters\n");
        foreach (var (hangul, letters) in new SpellingAligner().Align(pairs))
        {
            text.Append(hangul).Append('\t').AppendJoin('|', letters).Append('\n');
        }

        return text.ToString();
    }
}
