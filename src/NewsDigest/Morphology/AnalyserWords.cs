using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>All words of the analyser with their shapes, in a trie. Immutable once built and safe for many threads.</summary>
internal sealed class AnalyserWords
{
    private readonly Word[] words;
    private readonly WordTrie trie;

    private AnalyserWords(Word[] words, WordTrie trie)
    {
        this.words = words;
        this.trie = trie;
    }

    public Word this[int index] => words[index];

    public int Child(int node, char c) => trie.Child(node, c);

    public int FirstWord(int node) => trie.FirstWord(node);

    /// <summary>Gathers the words of the tables; each is put in as its kind asks.</summary>
    internal sealed class Builder(CostModel costs, Conjugations conjugations)
    {
        /// <summary>A copula that is not written costs more than one that is.</summary>
        private const int SilentCopula = 250;

        private readonly List<Word> words = new(1 << 16);
        private readonly WordTrie trie = new();
        private readonly HashSet<Piece> known = new(1 << 15);
        private readonly List<(EndingForm Form, SejongTag Tag)> swallowed = [];

        /// <summary>A word that does not conjugate: nouns, adverbs, determiners and so on. A second time it is ignored.</summary>
        public void AddPlain(string form, SejongTag tag, Sound makes = Sound.MakesPredicate)
        {
            if (form.Length == 0 || !known.Add(new Piece(form, tag)))
            {
                return;
            }

            var after = tag is SejongTag.XSN ? Sound.Noun : Sound.Noun | Sound.Start;
            Add(form, [new Piece(form, tag)], after, Sound.None, Jamo.NominalEnd(form[^1]) | makes, open: false);
        }

        /// <summary>A josa; <paramref name="after"/> tells the ends it may follow.</summary>
        public void AddJosa(string form, SejongTag tag, Sound after) =>
            Add(form, [new Piece(form, tag)], after, Sound.None, Jamo.NominalEnd(form[^1]), open: false);

        /// <summary>A stem without 다, in all its shapes. Eomi must have been added before.</summary>
        public void AddStem(string stem, SejongTag tag)
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
                AddOpen(form, new Piece(stem, tag), before, kinds, kind);
            }
        }

        /// <summary>An eomi in all its shapes.</summary>
        public void AddEomi(EndingForm form, SejongTag tag, Sound kinds)
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
                    AddOpen(shape, piece, form.After, kinds, honorific ? Sound.PreFinal | Sound.Verb | Sound.Adjective : Sound.PreFinal);
                }
            }
            else
            {
                Add(form.Surface, [piece], form.After, kinds, Jamo.NominalEnd(form.Surface[^1]), open: false);
            }

            if ((form.After & Sound.VowelDark) != Sound.None && (kinds == Sound.None || (kinds & Sound.Copula) != Sound.None))
            {
                AddAfterSilentCopula(form, piece);
            }
        }

        /// <summary>Several morphemes written as one word.</summary>
        public void AddContraction(string surface, Piece[] pieces, Sound after, int extra) =>
            Add(surface, pieces, after, Sound.None, Jamo.NominalEnd(surface[^1]), open: false, extra);

        public AnalyserWords Build() => new([.. words], trie);

        private static Sound KindOf(SejongTag tag) => tag switch
        {
            SejongTag.VA or SejongTag.XSA => Sound.Adjective,
            SejongTag.VX => Sound.Verb | Sound.Adjective,
            SejongTag.VCP or SejongTag.VCN => Sound.Copula,
            _ => Sound.Verb,
        };

        private void AddOpen(StemForm shape, Piece piece, Sound after, Sound kinds, Sound kind)
        {
            var takesFinal = (shape.End & (Sound.Vowel | Sound.RieulDropped | Sound.Opened | Sound.Fused)) != Sound.None;
            Add(shape.Surface, [piece], after, kinds, shape.End | kind, takesFinal);
            foreach (var (form, tag) in swallowed)
            {
                if ((form.After & shape.End) != Sound.None)
                {
                    Add(shape.Surface, [piece, new Piece(form.Form, tag)], after, kinds, Jamo.NominalEnd(shape.Surface[^1]), open: false);
                }
            }
        }

        private void AddAfterSilentCopula(EndingForm form, Piece piece)
        {
            var copula = new Piece("이", SejongTag.VCP);
            var end = piece.Tag is SejongTag.EP ? Sound.FinalDark | Sound.PreFinal : Jamo.NominalEnd(form.Surface[^1]);
            Add(form.Surface, [copula, piece], Sound.NounVowel, Sound.None, end, open: false, SilentCopula);
        }

        private void Add(string surface, Piece[] pieces, Sound after, Sound kinds, Sound end, bool open, int extra = 0)
        {
            var (left, cost) = (costs.Label(pieces[0]), costs.Word(pieces[0]) + extra);
            var right = left;
            foreach (var piece in pieces.AsSpan(1))
            {
                var next = costs.Label(piece);
                cost += costs.Connection(right, next, 0) + costs.Word(piece);
                right = next;
            }

            var word = new Word(pieces, left, right, cost, after, kinds, end, open);
            word.Next = trie.Add(surface, words.Count);
            words.Add(word);
        }
    }
}
