using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Reads the tables of <c>Data/Morphology</c>, the lexicon and the gazetteers into <see cref="AnalyserWords"/>.</summary>
internal sealed class AnalyserTables
{
    /// <summary>생각키로 for 생각하기로 is rare beside other readings of its syllables.</summary>
    private const int ShortenedHa = 400;

    private readonly AnalyserWords.Builder words;
    private readonly Conjugations conjugations = new(Table.Embedded("Morphology/conjugation.tsv"));
    private readonly CostModel costs;

    private AnalyserTables(CostModel costs)
    {
        this.costs = costs;
        words = new AnalyserWords.Builder(costs, conjugations);
    }

    public static AnalyserWords Read(KoreanLexicon lexicon, CostModel costs)
    {
        var tables = new AnalyserTables(costs);
        tables.ReadEomi();
        tables.ReadJosa();
        tables.ReadWords(lexicon);
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
                "quote" => Sound.NounOther,
                _ => throw row.Error("after", "any, final, vowel, closed, open or quote expected"),
            };
            words.AddJosa(row["form"], row.Enum<SejongTag>("tag"), after);
        }
    }

    private void ReadWords(KoreanLexicon lexicon)
    {
        var closed = Table.Embedded("Morphology/closed.tsv").Rows.Select(r => new Piece(r["form"], r.Enum<SejongTag>("tag")));
        var whole = Table.Embedded("Morphology/whole-stems.tsv").Rows.Select(r => new Piece(r["stem"], r.Enum<SejongTag>("tag"))).ToList();
        var open = costs.Known.Where(p => IsOpen(p.Tag)).Concat(PiecesOf(lexicon)).ToList();
        var predicates = Table.Embedded("Morphology/predicates.tsv").Rows.Select(r => new Piece(r["noun"] + '하', r.Enum<SejongTag>("tag")));
        var composition = new Composition(conjugations, open, whole, predicates);
        foreach (var piece in closed.Concat(whole).Concat(open.Where(p => !composition.IsComposed(p))))
        {
            if (piece.Tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCP or SejongTag.VCN or SejongTag.XSV or SejongTag.XSA)
            {
                words.AddStem(piece.Form, piece.Tag);
            }
            else
            {
                words.AddPlain(piece.Form, piece.Tag, piece.Tag is SejongTag.NNG ? composition.Makes(piece.Form) : Sound.MakesPredicate);
            }
        }

        foreach (var noun in composition.NounsOfPredicates)
        {
            words.AddPlain(noun, SejongTag.NNG, composition.Makes(noun));
        }
    }

    private static bool IsOpen(SejongTag tag) => tag is SejongTag.NNG or SejongTag.NNP or SejongTag.NP or SejongTag.NR or SejongTag.VV or SejongTag.VA
        or SejongTag.MAG or SejongTag.MAJ or SejongTag.IC or SejongTag.XR or SejongTag.NNB;

    /// <summary>The words of the lexicon; what it calls MM is a closed class with finer tags here.</summary>
    private static IEnumerable<Piece> PiecesOf(KoreanLexicon lexicon)
    {
        foreach (var entry in lexicon.Entries)
        {
            if (Enum.TryParse<SejongTag>(entry.Tag, out var tag) && IsOpen(tag) && !entry.Lemma.Contains(' ', StringComparison.Ordinal))
            {
                var isStem = tag is SejongTag.VV or SejongTag.VA && entry.Lemma.Length > 1 && entry.Lemma.EndsWith('다');
                yield return new Piece(isStem ? entry.Lemma[..^1] : entry.Lemma, tag);
            }
        }
    }

    private void ReadNames()
    {
        foreach (var row in Table.Embedded("Morphology/surnames.tsv").Rows)
        {
            words.AddPlain(row["surname"], SejongTag.NNP);
        }

        foreach (var table in Table.EmbeddedIn("Names").Where(n => n.Contains("/gazetteer", StringComparison.Ordinal)).Select(Table.Embedded))
        {
            foreach (var row in table.Rows)
            {
                foreach (var name in row.List("aliases", '|').Prepend(row["ko"]))
                {
                    if (!name.Contains(' ', StringComparison.Ordinal))
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
            switch (pieces[0].Tag)
            {
                case SejongTag.EP:
                    foreach (var form in EndingForms.Of(row["surface"], "eu")!)
                    {
                        words.AddContraction(form.Surface, pieces, form.After, 0);
                    }

                    break;
                case SejongTag.XSV or SejongTag.XSA:
                    words.AddContraction(row["surface"], pieces, Sound.Noun, ShortenedHa);
                    break;
                case SejongTag.VCP:
                    words.AddContraction(row["surface"], pieces, Sound.NounVowel | Sound.NounOther, 0);
                    break;
                default:
                    words.AddContraction(row["surface"], pieces, Sound.Noun | Sound.Start, 0);
                    break;
            }
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
