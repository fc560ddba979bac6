using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Reads the tables of <c>Data/Morphology</c>, the lexicon and the gazetteers into <see cref="AnalyserWords"/>.</summary>
internal sealed class AnalyserTables
{
    private static readonly string[] Verbalisers = ["하", "되", "시키", "받", "당하", "스럽", "롭"];

    private readonly AnalyserWords.Builder words;
    private readonly HashSet<Piece> wholeStems;
    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);
    private readonly CostModel costs;

    private AnalyserTables(CostModel costs)
    {
        this.costs = costs;
        words = new AnalyserWords.Builder(costs, new Conjugations(Table.Embedded("Morphology/conjugation.tsv")));
        wholeStems = [.. Table.Embedded("Morphology/whole-stems.tsv").Rows.Select(r => new Piece(r["stem"], r.Enum<SejongTag>("tag")))];
    }

    public static AnalyserWords Read(KoreanLexicon lexicon, CostModel costs)
    {
        var tables = new AnalyserTables(costs);
        tables.ReadEomi();
        tables.ReadJosa();
        tables.ReadClosedWords();
        tables.ReadOpenWords(lexicon);
        tables.ReadNames();
        tables.ReadContractions();
        return tables.words.Build();
    }

    private void ReadEomi()
    {
        foreach (var row in Table.Embedded("Morphology/eomi.tsv").Rows)
        {
            var tag = row.Enum<SejongTag>("tag");
            var kinds = row.List("stems", ' ').Aggregate(Sound.None, (all, kind) => all | KindOf(row, kind));
            foreach (var form in EndingForms.Of(row["form"], row["joins"]) ?? throw row.Error("joins", "plain, final, vowel, eu or harmony expected"))
            {
                words.AddEomi(form, tag, kinds);
            }
        }
    }

    private static Sound KindOf(TableRow row, string kind) => kind switch
    {
        "verb" => Sound.Verb,
        "adj" => Sound.Adjective,
        "cop" => Sound.Copula,
        "ep" => Sound.PreFinal,
        _ => throw row.Error("stems", $"'{kind}' is none of verb, adj, cop, ep"),
    };

    private void ReadJosa()
    {
        foreach (var row in Table.Embedded("Morphology/josa.tsv").Rows)
        {
            var after = row["after"] switch
            {
                "any" => Sound.Noun,
                "final" => Sound.NounFinal | Sound.NounRieul | Sound.NounOther,
                "vowel" => Sound.NounVowel | Sound.NounOther,
                "closed" => Sound.NounFinal | Sound.NounOther,
                "open" => Sound.NounVowel | Sound.NounRieul | Sound.NounOther,
                _ => throw row.Error("after", "any, final, vowel, closed or open expected"),
            };
            words.AddJosa(row["form"], row.Enum<SejongTag>("tag"), after);
        }
    }

    private void ReadClosedWords()
    {
        foreach (var row in Table.Embedded("Morphology/closed.tsv").Rows)
        {
            AddWord(row["form"], row.Enum<SejongTag>("tag"));
        }

        foreach (var stem in wholeStems)
        {
            words.AddStem(stem.Form, stem.Tag);
        }
    }

    private void AddWord(string form, SejongTag tag)
    {
        if (tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCP or SejongTag.VCN or SejongTag.XSV or SejongTag.XSA)
        {
            words.AddStem(form, tag);
        }
        else
        {
            words.AddPlain(form, tag);
        }
    }

    private void ReadOpenWords(KoreanLexicon lexicon)
    {
        var pieces = new List<Piece>(costs.Known);
        foreach (var entry in lexicon.Entries)
        {
            if (Enum.TryParse<SejongTag>(entry.Tag, out var tag) && entry.Lemma.AsSpan().IndexOf(' ') < 0)
            {
                var stem = tag is SejongTag.VV or SejongTag.VA or SejongTag.VX && entry.Lemma.EndsWith('다') ? entry.Lemma[..^1] : entry.Lemma;
                pieces.Add(new Piece(stem, tag));
            }
        }

        nouns.UnionWith(pieces.Where(p => p.Tag is SejongTag.NNG).Select(p => p.Form));
        var open = pieces.Where(p => p.Tag is SejongTag.NNG or SejongTag.NNP or SejongTag.NP or SejongTag.NR or SejongTag.VV or SejongTag.VA
            or SejongTag.MAG or SejongTag.MAJ or SejongTag.IC or SejongTag.XR or SejongTag.NNB);
        foreach (var piece in open.Where(p => !IsComposed(p)))
        {
            AddWord(piece.Form, piece.Tag);
        }
    }

    /// <summary>Whether the treebank's convention takes the word apart: noun and 하, verb and 어지, noun and 적, two nouns.</summary>
    private bool IsComposed(Piece piece) => !wholeStems.Contains(piece) && piece.Tag switch
    {
        SejongTag.VV or SejongTag.VA => IsNounVerb(piece.Form),
        SejongTag.NNG => piece.Form.Length >= 3 && ((piece.Form[^1] == '적' && nouns.Contains(piece.Form[..^1])) || IsCompound(piece.Form)),
        _ => false,
    };

    private bool IsNounVerb(string stem) =>
        Array.Exists(Verbalisers, v => stem.Length > v.Length && stem.EndsWith(v, StringComparison.Ordinal) && nouns.Contains(stem[..^v.Length]));

    private bool IsCompound(string noun) => noun.Length >= 4 && nouns.Contains(noun[..2]) && nouns.Contains(noun[2..]);

    private void ReadNames()
    {
        foreach (var table in Table.EmbeddedIn("Names").Where(n => n.Contains("/gazetteer", StringComparison.Ordinal)).Select(Table.Embedded))
        {
            foreach (var row in table.Rows)
            {
                foreach (var name in row.List("aliases", '|').Prepend(row["ko"]))
                {
                    if (name.AsSpan().IndexOf(' ') < 0)
                    {
                        words.AddPlain(name, SejongTag.NNP);
                    }
                }
            }
        }
    }

    private void ReadContractions()
    {
        foreach (var row in Table.Embedded("Morphology/contractions.tsv").Rows)
        {
            var pieces = row.List("morphemes", ' ').Select(m => ReadPiece(row, m)).ToArray();
            if (pieces[0].Tag is SejongTag.EP)
            {
                foreach (var form in EndingForms.Of(row["surface"], "eu")!)
                {
                    words.AddContraction(form.Surface, pieces, form.After);
                }

                continue;
            }

            var bound = pieces[0].Tag is SejongTag.XSV or SejongTag.XSA or SejongTag.VCP;
            words.AddContraction(row["surface"], pieces, bound ? Sound.Noun : Sound.Noun | Sound.Start);
        }
    }

    private static Piece ReadPiece(TableRow row, string written)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Enum.TryParse<SejongTag>(written.AsSpan(slash + 1), out var tag)
            ? new Piece(written[..slash], tag)
            : throw row.Error("morphemes", $"'{written}' is not form/TAG");
    }
}
