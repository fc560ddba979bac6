namespace NewsDigest.Morphology;

/// <summary>
/// Which words of the lexicon the treebank's convention takes apart, so that the analyser must not know them whole: noun and 하 되
/// 시키 (발표하), verb, 어 and verb (알려지), noun and 적, two nouns of two syllables or more.
/// </summary>
internal sealed class Composition
{
    private static readonly string[] Verbalisers = ["하", "되", "시키", "받", "당하"];
    private static readonly string[] Adjectivisers = ["하", "스럽", "롭"];

    private readonly HashSet<Piece> whole;
    private readonly HashSet<string> nouns;
    private readonly HashSet<string> verbs;
    private readonly HashSet<string> connected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sound> makes = new(StringComparer.Ordinal);

    public Composition(Conjugations conjugations, IEnumerable<Piece> words, IEnumerable<Piece> whole, IEnumerable<Piece> predicates)
    {
        this.whole = [.. whole];
        var all = words.ToList();
        nouns = all.Where(p => p.Tag is SejongTag.NNG).Select(p => p.Form).ToHashSet(StringComparer.Ordinal);
        verbs = all.Where(p => p.Tag is SejongTag.VV).Select(p => p.Form).Append("지").ToHashSet(StringComparer.Ordinal);
        foreach (var stem in all.Where(p => p.Tag is SejongTag.VV or SejongTag.VA))
        {
            Connect(stem, conjugations.Of(stem.Form, stem.Tag));
        }

        AddPredicates(all.Where(p => p.Form.Length > 1 && p.Form[^1] == '하' && !connected.Contains(p.Form[..^1]) && IsComposed(p)));
        var told = makes.Keys.ToHashSet(StringComparer.Ordinal);
        AddPredicates(predicates.Where(p => !told.Contains(p.Form[..^1])));
    }

    /// <summary>The nouns that stand in the tables only inside a predicate with 하.</summary>
    public IEnumerable<string> NounsOfPredicates => makes.Keys.Where(n => !nouns.Contains(n));

    /// <summary>Whether 하 makes a verb or an adjective of a noun; both when no table tells.</summary>
    public Sound Makes(string noun) => makes.GetValueOrDefault(noun, Sound.MakesPredicate);

    public bool IsComposed(Piece piece) => !whole.Contains(piece) && piece.Tag switch
    {
        SejongTag.VV => IsNounVerb(piece.Form) || IsSerialVerb(piece.Form),
        SejongTag.VA => Array.Exists(Adjectivisers, a => IsNounAnd(piece.Form, a)) || IsSerialVerb(piece.Form),
        SejongTag.NNG => IsNounWithSuffix(piece.Form) || IsCompound(piece.Form),
        _ => false,
    };

    private void AddPredicates(IEnumerable<Piece> stems)
    {
        foreach (var piece in stems.Where(p => p.Tag is SejongTag.VV or SejongTag.VA))
        {
            var noun = piece.Form[..^1];
            makes[noun] = makes.GetValueOrDefault(noun) | (piece.Tag is SejongTag.VV ? Sound.MakesVerb : Sound.MakesAdjective);
        }
    }

    // 어 shows in 떨어 and 알려 but not in 나 + 오, nor would one syllable as in 커지 be read as two.
    private void Connect(Piece stem, string conjugation)
    {
        foreach (var form in StemForms.Of(stem.Form, conjugation))
        {
            if ((form.End & Sound.Fused) != Sound.None && form.Surface.Length > 1 && form.Surface != stem.Form)
            {
                connected.Add(form.Surface);
            }
            else if ((form.End & (Sound.Final | Sound.Rieul | Sound.Soft)) != Sound.None)
            {
                var bright = (form.End & (Sound.FinalBright | Sound.RieulBright | Sound.SoftBright)) != Sound.None;
                connected.Add(form.Surface + (bright ? '아' : '어'));
            }
        }
    }

    private bool IsNounVerb(string stem)
    {
        foreach (var verbaliser in Verbalisers)
        {
            // Of longer nouns every one may take them (소실되다), also when the noun alone is in no table; 구하다 is a word of its own.
            if (stem.EndsWith(verbaliser, StringComparison.Ordinal) && stem.Length > verbaliser.Length)
            {
                var noun = stem[..^verbaliser.Length];
                return noun.Length > 1 && verbaliser is "하" or "되" or "시키" ? !connected.Contains(noun) || IsSerialVerb(stem) : nouns.Contains(noun);
            }
        }

        return false;
    }

    private bool IsNounAnd(string stem, string suffix) =>
        stem.Length > suffix.Length + 1 && stem.EndsWith(suffix, StringComparison.Ordinal) && nouns.Contains(stem[..^suffix.Length]);

    private bool IsSerialVerb(string stem)
    {
        for (var cut = 2; cut < stem.Length; cut++)
        {
            if (verbs.Contains(stem[cut..]) && connected.Contains(stem[..cut]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNounWithSuffix(string noun) => noun.Length >= 3 && noun[^1] == '적' && nouns.Contains(noun[..^1]);

    private bool IsCompound(string noun)
    {
        for (var cut = 2; cut <= noun.Length - 2; cut++)
        {
            if (nouns.Contains(noun[..cut]) && nouns.Contains(noun[cut..]))
            {
                return true;
            }
        }

        return false;
    }
}
