using System.Numerics;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>What the learnt tagger sees of a sentence, unit by unit: characters, morphemes, words and what the tables and rules say. Reused from sentence to sentence; one thread.</summary>
internal sealed class TaggerView(NameTables tables)
{
    private const int LongestName = 12;

    private readonly TaggerLooks looks = new(tables);
    private TaggerUnit[] units = [];

    /// <summary>The sentence.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What there is to see of a unit.</summary>
    public ref TaggerUnit this[int unit] => ref units[unit];

    /// <summary>Looks at another sentence.</summary>
    public void Read(TokenizedText sentence, IReadOnlyList<NameCandidate> found)
    {
        Text = sentence.Text;
        if (units.Length < Text.Length)
        {
            units = new TaggerUnit[Math.Max(256, Text.Length * 2)];
        }

        for (var i = 0; i < Text.Length; i++)
        {
            units[i] = new TaggerUnit { WordStart = i, WordEnd = i + 1, RunStart = i, RunEnd = i + 1 };
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
                units[i].Ruled = 1 + ((int)candidate.Type * 6) + ((int)candidate.Status * 2) + (i == candidate.Start ? 1 : 0);
            }
        }

        foreach (var eojeol in sentence.Eojeols)
        {
            if (IsPlain(eojeol))
            {
                var from = Math.Max(0, eojeol.Span.Start - 1);
                var to = Math.Min(Text.Length, eojeol.Span.End + 1);
                for (var i = from; i < to; i++)
                {
                    units[i].IsPlain = i >= eojeol.Span.Start && i < eojeol.Span.End || units[i].Tag == 0;
                }
            }
        }
    }

    // Verbs with their endings, adverbs, marks: where the rules found nothing either, no name is looked for.
    private bool IsPlain(Eojeol eojeol)
    {
        foreach (var morpheme in eojeol.Morphemes)
        {
            if (morpheme.Tag is not (SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCN or SejongTag.EP or SejongTag.EC or SejongTag.EF or SejongTag.ETM or SejongTag.ETN
                or SejongTag.JX or SejongTag.MAG or SejongTag.MAJ or SejongTag.SF or SejongTag.SP or SejongTag.SS or SejongTag.SE) || units[morpheme.Span.Start].Ruled > 0)
            {
                return false;
            }
        }

        return true;
    }

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
                    units[i].NextMorpheme = hash;
                }

                for (var i = morpheme.Span.Start; i < morpheme.Span.End; i++)
                {
                    ref var unit = ref units[i];
                    (unit.Morpheme, unit.PreviousMorpheme) = (hash, previous);
                    unit.Tag = (int)morpheme.Tag + 1 + (i == morpheme.Span.Start ? 64 : 0);
                }

                (previous, last) = (hash, (morpheme.Span.Start, morpheme.Span.End));
            }
        }
    }

    private void Eojeol(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var run = i + 1;
            for (var script = Script(Text[i]); run < end && Script(Text[run]) == script;)
            {
                run++;
            }

            var hash = 5;
            for (var k = i; k < run; k++)
            {
                ref var unit = ref units[k];
                (unit.WordStart, unit.WordEnd, unit.RunStart, unit.RunEnd) = (start, end, i, run);
                unit.Prefix = hash = TaggerHash.Mix(hash, Text[k]);
            }

            i = run;
        }

        ref var word = ref units[start];
        word.WordHead = TaggerHash.Mix(Text[start], end - start > 1 ? Text[start + 1] : ' ');
        word.WordHash = TaggerHash.Of(Text.AsSpan(start, Math.Min(end - start, 12)), 7);
        word.Word = looks.Of(Text, start, word.RunEnd, end);
        word.WordClass = looks.ClassAt(Text, start, word.RunEnd);
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
                        units[i + k].Known = code + (k == 0 ? 1 : 0);
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
