using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>Gathers the words of the tables; each is put in as its kind asks.</summary>
internal sealed class ShapedWords(CostModel costs, Conjugations conjugations)
{
    /// <summary>A copula that is not written costs more than one that is.</summary>
    private const int SilentCopula = 250;

    private readonly WordSetBuilder words = new();
    private readonly HashSet<char> followers = [];
    private readonly HashSet<Piece> known = new(1 << 15);
    private readonly List<(EndingForm Form, SejongTag Tag)> swallowed = [];

    /// <summary>A word that does not conjugate: nouns, adverbs, determiners and so on. A second time it is ignored.</summary>
    public void AddPlain(string form, SejongTag tag, int origin, Sound makes = Sound.MakesPredicate)
    {
        if (form.Length == 0 || !known.Add(new Piece(form, tag)))
        {
            return;
        }

        var after = tag is SejongTag.XSN ? Sound.Noun : Sound.Noun | Sound.Start;
        Add(form, [new Piece(form, tag)], after, Sound.None, Jamo.NominalEnd(form[^1]) | makes, origin, open: false);
    }

    /// <summary>A josa; <paramref name="after"/> tells the ends it may follow.</summary>
    public void AddJosa(string form, SejongTag tag, Sound after, int origin) =>
        Add(form, [new Piece(form, tag)], after, Sound.None, Jamo.NominalEnd(form[^1]), origin, open: false);

    /// <summary>A stem without 다, in all its shapes. Eomi must have been added before.</summary>
    public void AddStem(string stem, SejongTag tag, int origin)
    {
        if (stem.Length == 0 || !known.Add(new Piece(stem, tag)))
        {
            return;
        }

        var kind = KindOf(tag);
        var after = tag is SejongTag.XSV or SejongTag.XSA or SejongTag.VCP ? Sound.Noun : Sound.Noun | Sound.Start;
        var kinds = stem != "하" ? Sound.None : tag is SejongTag.XSV ? Sound.MakesVerb : tag is SejongTag.XSA ? Sound.MakesAdjective : Sound.None;
        foreach (var form in StemForms.Of(stem, conjugations.Of(stem, tag)))
        {
            // 였다 stands for 이었다 after vowels only.
            var before = tag is SejongTag.VCP && form.Surface == "여" ? Sound.NounVowel | Sound.NounOther : after;
            AddOpen(form, new Piece(stem, tag), before, kinds, kind, origin);
        }
    }

    /// <summary>An eomi in all its shapes.</summary>
    public void AddEomi(EndingForm form, SejongTag tag, Sound kinds, int origin)
    {
        if (form.Surface.Length == 0)
        {
            swallowed.Add((form, tag));
            return;
        }

        var piece = new Piece(form.Form, tag);
        if (tag is SejongTag.EP)
        {
            // 았 takes 어 as 었 does, so only the open 시 is left to the rules of stems.
            var honorific = form.Surface[^1] == '시';
            IEnumerable<StemForm> shapes = honorific ? StemForms.Of(form.Surface, "regular") : [new StemForm(form.Surface, Sound.FinalDark)];
            foreach (var shape in shapes)
            {
                AddOpen(shape, piece, form.After, kinds, honorific ? Sound.PreFinal | Sound.Verb | Sound.Adjective : Sound.PreFinal, origin);
            }
        }
        else
        {
            Add(form.Surface, [piece], form.After, kinds, Jamo.NominalEnd(form.Surface[^1]), origin, open: false);
        }

        if ((form.After & Sound.VowelDark) != Sound.None && (kinds == Sound.None || (kinds & Sound.Copula) != Sound.None))
        {
            AddAfterSilentCopula(form, piece, origin);
        }
    }

    /// <summary>Several morphemes written as one word.</summary>
    public void AddContraction(string surface, Piece[] pieces, Sound after, int extra, int origin) =>
        Add(surface, pieces, after, Sound.None, Jamo.NominalEnd(surface[^1]), origin, open: false, extra);

    /// <summary>The first syllables of what needs a noun before it.</summary>
    public IReadOnlySet<char> Followers => followers;

    /// <summary>For each syllable how many nouns hold it, as <see cref="AnalyserModel.NounUse"/> tells.</summary>
    public byte[] NounUse()
    {
        var counts = new int[Hangul.LastSyllable - Hangul.FirstSyllable + 1];
        foreach (var c in known.Where(p => p.Tag is SejongTag.NNG).SelectMany(p => p.Form).Where(Hangul.IsSyllable))
        {
            counts[c - Hangul.FirstSyllable]++;
        }

        return [.. counts.Select(c => (byte)(32 - System.Numerics.BitOperations.LeadingZeroCount((uint)c)))];
    }

    public byte[] ToBytes() => words.ToBytes();

    private static Sound KindOf(SejongTag tag) => tag switch
    {
        SejongTag.VA or SejongTag.XSA => Sound.Adjective,
        SejongTag.VX => Sound.Verb | Sound.Adjective,
        SejongTag.VCP or SejongTag.VCN => Sound.Copula,
        _ => Sound.Verb,
    };

    private void AddOpen(StemForm shape, Piece piece, Sound after, Sound kinds, Sound kind, int origin)
    {
        var takesFinal = (shape.End & (Sound.Vowel | Sound.RieulDropped | Sound.Opened | Sound.Fused)) != Sound.None;
        Add(shape.Surface, [piece], after, kinds, shape.End | kind, origin, takesFinal);
        foreach (var (form, tag) in swallowed)
        {
            if ((form.After & shape.End) != Sound.None)
            {
                Add(shape.Surface, [piece, new Piece(form.Form, tag)], after, kinds, Jamo.NominalEnd(shape.Surface[^1]), origin, open: false);
            }
        }
    }

    private void AddAfterSilentCopula(EndingForm form, Piece piece, int origin)
    {
        var copula = new Piece("이", SejongTag.VCP);
        var end = piece.Tag is SejongTag.EP ? Sound.FinalDark | Sound.PreFinal : Jamo.NominalEnd(form.Surface[^1]);
        Add(form.Surface, [copula, piece], Sound.NounVowel, Sound.None, end, origin, open: false, SilentCopula);
    }

    private void Add(string surface, Piece[] pieces, Sound after, Sound kinds, Sound end, int origin, bool open, int extra = 0)
    {
        var (left, cost) = (costs.Label(pieces[0]), costs.Word(pieces[0]) + extra);
        var right = left;
        foreach (var piece in pieces.AsSpan(1))
        {
            var next = costs.Label(piece);
            cost += costs.Connection(right, next, 0) + costs.Word(piece);
            right = next;
        }

        if ((after & Sound.Noun) != Sound.None && (after & Sound.Start) == Sound.None)
        {
            followers.Add(surface[0]);
        }

        var entrance = new WordEntrance(after, kinds, (ushort)left, pieces[0].Tag);
        words.Add(surface, pieces, cost, entrance, new WordExit(end, (ushort)right, pieces[^1].Tag), open, origin);
    }
}
