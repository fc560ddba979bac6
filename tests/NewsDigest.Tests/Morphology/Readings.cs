using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Tests.Morphology;

/// <summary>Every way in which the analyser's words can spell an eojeol, cheap or dear: what the tables allow, apart from what the costs prefer.</summary>
internal sealed class Readings
{
    private static readonly Lazy<Readings> LazyEmbedded = new(() => new Readings());
    private readonly AnalyserWords words;

    private Readings()
    {
        var costs = new CostModel(Table.Embedded("Morphology/connections.tsv"), Table.Embedded("Morphology/frequencies.tsv"));
        words = AnalyserTables.Read(KoreanLexicon.Embedded(), costs);
    }

    public static Readings Embedded => LazyEmbedded.Value;

    public bool Allow(string eojeol, string expected) => Allow(eojeol, 0, Sound.Start, expected.Split(' '), 0);

    private bool Allow(string text, int place, Sound ends, string[] expected, int matched)
    {
        if (place == 2 * text.Length)
        {
            return matched == expected.Length && (ends & Sound.Stem) == Sound.None;
        }

        foreach (var (word, end) in WordsFrom(text, place))
        {
            var fits = (ends & word.After) != Sound.None && (word.AfterKinds == Sound.None || (ends & word.AfterKinds) != Sound.None);
            var asExpected = fits && word.Pieces.Select(p => p.Form + "/" + p.Tag).SequenceEqual(expected.Skip(matched).Take(word.Pieces.Length), StringComparer.Ordinal);
            if (asExpected && Allow(text, end, word.End, expected, matched + word.Pieces.Length))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(Word Word, int End)> WordsFrom(string text, int place)
    {
        var node = WordTrie.Root;
        var at = place / 2;
        if (text[at] == '"')
        {
            yield return (new Word([new Piece("\"", SejongTag.SS)], 0, 0, 0, Sound.Noun | Sound.Start, Sound.None, Sound.NounOther, Open: false), place + 2);
        }

        if (place % 2 == 1)
        {
            node = words.Child(node, Hangul.FinalAsJamo(Hangul.Final(text[at++])));
            foreach (var word in At(node))
            {
                yield return (word, 2 * at);
            }
        }

        for (; at < text.Length && node >= 0; at++)
        {
            if (Hangul.Final(text[at]) != 0)
            {
                foreach (var word in At(words.Child(node, Hangul.WithFinal(text[at], 0))).Where(w => w.Open))
                {
                    yield return (word, (2 * at) + 1);
                }
            }

            node = words.Child(node, text[at]);
            foreach (var word in At(node))
            {
                yield return (word, 2 * (at + 1));
            }
        }
    }

    private IEnumerable<Word> At(int node)
    {
        for (var w = node < 0 ? -1 : words.FirstWord(node); w >= 0; w = words[w].Next)
        {
            yield return words[w];
        }
    }
}
