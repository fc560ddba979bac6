using System.Numerics;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>What the learnt tagger sees of a sentence, unit by unit: characters, morphemes, words and what the tables and rules say. Reused from sentence to sentence; one thread.</summary>
internal sealed class TaggerView(NameTables tables)
{
    private const int LongestName = 12;

    private readonly TaggerLooks looks = new(tables);
    private int[] buffer = [];
    private int capacity;

    /// <summary>The sentence.</summary>
    public string Text { get; private set; } = "";

    /// <summary>First unit of the eojeol that a unit stands in; the unit itself for white space.</summary>
    public Span<int> WordStart => Column(0);

    /// <summary>One past the last unit of the eojeol.</summary>
    public Span<int> WordEnd => Column(1);

    /// <summary>One past the last unit of the run of the same script in the eojeol.</summary>
    public Span<int> RunEnd => Column(2);

    /// <summary>First unit of the run of the same script.</summary>
    public Span<int> RunStart => Column(3);

    /// <summary>Hash of the morpheme's form and tag.</summary>
    public Span<int> Morpheme => Column(4);

    /// <summary>Its tag, plus 64 where it begins.</summary>
    public Span<int> Tag => Column(5);

    /// <summary>Hash of the morpheme after it.</summary>
    public Span<int> NextMorpheme => Column(6);

    /// <summary>Hash of the morpheme before it.</summary>
    public Span<int> PreviousMorpheme => Column(7);

    /// <summary>What the gazetteer has there: type, kind, begin or inside, length; 0 for nothing.</summary>
    public Span<int> Known => Column(8);

    /// <summary>What the rules found there: type, status, begin or inside; 0 for nothing.</summary>
    public Span<int> Ruled => Column(9);

    /// <summary>Looks of the eojeol: common word, Korean name, foreign syllables, title; on its first unit.</summary>
    public Span<int> Word => Column(10);

    /// <summary>Hash of the eojeol's first two units, on its first unit.</summary>
    public Span<int> WordHead => Column(11);

    /// <summary>Semantic class of the noun that the eojeol ends in, josa left out; on its first unit.</summary>
    public Span<int> WordClass => Column(12);

    /// <summary>Hash of the whole eojeol, on its first unit.</summary>
    public Span<int> WordHash => Column(13);

    /// <summary>Hash of the letters from the start of the run up to and with the unit.</summary>
    public Span<int> Prefix => Column(14);

    private const int Columns = 15;

    /// <summary>Looks at another sentence.</summary>
    public void Read(TokenizedText sentence, IReadOnlyList<NameCandidate> found)
    {
        Text = sentence.Text;
        if (capacity < Text.Length)
        {
            capacity = Math.Max(256, Text.Length * 2);
            buffer = new int[Columns * capacity];
        }

        Array.Clear(buffer);
        for (var i = 0; i < Text.Length; i++)
        {
            (WordStart[i], WordEnd[i], RunStart[i], RunEnd[i]) = (i, i + 1, i, i + 1);
        }

        Morphemes(sentence);
        foreach (var eojeol in sentence.Eojeols)
        {
            Eojeol(eojeol.Span.Start, eojeol.Span.End);
        }

        foreach (var candidate in found)
        {
            for (var i = candidate.Start; i < candidate.End; i++)
            {
                Ruled[i] = 1 + ((int)candidate.Type * 6) + ((int)candidate.Status * 2) + (i == candidate.Start ? 1 : 0);
            }
        }
    }

    private Span<int> Column(int column) => buffer.AsSpan(column * capacity, Text.Length);

    private void Morphemes(TokenizedText sentence)
    {
        var (previous, last) = (0, (Start: 0, End: 0));
        foreach (var eojeol in sentence.Eojeols)
        {
            foreach (var morpheme in eojeol.Morphemes)
            {
                var hash = TaggerHash.Of(morpheme.Form, (int)morpheme.Tag + 1);
                for (var i = last.Start; i < last.End; i++)
                {
                    NextMorpheme[i] = hash;
                }

                for (var i = morpheme.Span.Start; i < morpheme.Span.End; i++)
                {
                    (Morpheme[i], PreviousMorpheme[i]) = (hash, previous);
                    Tag[i] = (int)morpheme.Tag + 1 + (i == morpheme.Span.Start ? 64 : 0);
                }

                (previous, last) = (hash, (morpheme.Span.Start, morpheme.Span.End));
            }
        }
    }

    private void Eojeol(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            (WordStart[i], WordEnd[i]) = (start, end);
        }

        for (var i = start; i < end;)
        {
            var run = i + 1;
            while (run < end && Script(Text[run]) == Script(Text[i]))
            {
                run++;
            }

            RunStart[i..run].Fill(i);
            RunEnd[i..run].Fill(run);
            var hash = 5;
            for (var k = i; k < run; k++)
            {
                Prefix[k] = hash = TaggerHash.Mix(hash, Text[k]);
            }

            i = run;
        }

        WordHead[start] = TaggerHash.Mix(Text[start], end - start > 1 ? Text[start + 1] : ' ');
        WordHash[start] = TaggerHash.Of(Text.AsSpan(start, Math.Min(end - start, 12)), 7);
        Word[start] = looks.Of(Text, start, RunEnd[start], end);
        WordClass[start] = looks.ClassAt(Text, start, RunEnd[start]);
        Gazetteer(start, end);
    }

    // Names may stand anywhere in a word here; the weights know how far that is to be believed.
    private void Gazetteer(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var length = 0;
            for (var lengths = tables.Gazetteer.LengthsAt(Text.AsSpan(i)); lengths != 0;)
            {
                var l = BitOperations.Log2(lengths);
                lengths ^= 1UL << l;
                if (l <= LongestName && i + l <= end && tables.Gazetteer.Find(Text.AsSpan(i, l)) is { Length: > 0 } entries)
                {
                    length = l;
                    var code = 1 + ((int)entries[0].Type * 32) + (entries[0].Kind is "surname" or "other" ? 16 : 0) + (Math.Min(l, 4) * 2);
                    for (var k = 0; k < l; k++)
                    {
                        Known[i + k] = code + (k == 0 ? 1 : 0);
                    }

                    break;
                }
            }

            i += Math.Max(1, length);
        }
    }

    /// <summary>0 other, 1 Hangul, 2 Latin, 3 digit, 4 Hanja, 5 mark, 6 white space.</summary>
    public static int Script(char c) =>
        Hangul.IsSyllable(c) ? 1 : char.IsAsciiLetter(c) ? 2 : char.IsAsciiDigit(c) ? 3 : c is >= '一' and <= '鿿' ? 4 : char.IsWhiteSpace(c) ? 6 : char.IsPunctuation(c) ? 5 : 0;
}
