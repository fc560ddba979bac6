using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Tests.Morphology;

/// <summary>Every way in which the analyser's words can spell an eojeol, cheap or dear: what the tables allow, apart from what the costs prefer.</summary>
internal sealed class Readings
{
    private static readonly Lazy<Readings> LazyEmbedded = new(() => new Readings());
    private readonly WordSet words;

    private Readings() => words = new AnalyserModel(Pack.Of(ModelWriter.Write(TableSet.Embedded, KoreanLexicon.Embedded()))).Words;

    public static Readings Embedded => LazyEmbedded.Value;

    public bool Allow(string eojeol, string expected) => Allow(eojeol, 0, Sound.Start, expected.Split(' '), 0);

    private bool Allow(string text, int place, Sound ends, string[] expected, int matched)
    {
        if (place == 2 * text.Length)
        {
            return matched == expected.Length && (ends & Sound.Stem) == Sound.None;
        }

        if (text[place / 2] == '"')
        {
            return matched < expected.Length && expected[matched] == "\"/SS" && Allow(text, place + 2, Sound.NounOther, expected, matched + 1);
        }

        foreach (var (number, end) in WordsFrom(text, place))
        {
            var word = words[number];
            var entrance = words.EntranceOf(word);
            var fits = (ends & entrance.After) != Sound.None && (entrance.AfterKinds == Sound.None || (ends & entrance.AfterKinds) != Sound.None);
            if (fits && IsAsExpected(number, expected, matched) && Allow(text, end, words.ExitOf(word).Ends, expected, matched + word.Pieces))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAsExpected(int word, string[] expected, int matched) =>
        matched + words[word].Pieces <= expected.Length
        && Enumerable.Range(0, words[word].Pieces).All(i => words.PieceOf(word, i) is var piece && piece.Form + "/" + piece.Tag == expected[matched + i]);

    private IEnumerable<(int Word, int End)> WordsFrom(string text, int place)
    {
        var node = WordSet.Root;
        var at = place / 2;
        if (place % 2 == 1)
        {
            node = words.Child(node, Hangul.FinalAsJamo(Hangul.Final(text[at++])));
            if (node == 0)
            {
                yield break;
            }

            foreach (var word in At(node))
            {
                yield return (word, 2 * at);
            }
        }

        for (; at < text.Length; at++)
        {
            if (Hangul.IsSyllable(text[at]) && Hangul.Final(text[at]) != 0 && words.Child(node, Hangul.WithFinal(text[at], 0)) is var opened and not 0)
            {
                foreach (var word in At(opened).Where(w => words[w].Open == 1))
                {
                    yield return (word, (2 * at) + 1);
                }
            }

            node = words.Child(node, text[at]);
            if (node == 0)
            {
                yield break;
            }

            foreach (var word in At(node))
            {
                yield return (word, 2 * (at + 1));
            }
        }
    }

    private IEnumerable<int> At(int node)
    {
        var (first, end) = words.WordsAt(node);
        return Enumerable.Range(first, end - first);
    }
}
