using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Reads the tables of <c>Data/Morphology</c>, the lexicon and the gazetteers into packed words.</summary>
internal sealed class AnalyserTables
{
    /// <summary>생각키로 for 생각하기로 is rare beside other readings of its syllables.</summary>
    private const int ShortenedHa = 400;

    private readonly ShapedWords words;
    private readonly Conjugations conjugations;
    private readonly TableSet tables;
    private readonly CostModel costs;
    private readonly List<string> origins;

    private AnalyserTables(TableSet tables, CostModel costs)
    {
        this.tables = tables;
        this.costs = costs;
        origins = Origins(tables);
        conjugations = new Conjugations(tables.Get("Morphology/conjugation.tsv"));
        words = new ShapedWords(costs, conjugations);
    }

    /// <summary>The names of the tables that words come from; a word's origin is an index here above the bits of its line.</summary>
    public static List<string> Origins(TableSet tables) =>
    [
        "Data/Morphology/frequencies.tsv", "Data/Morphology/eomi.tsv", "Data/Morphology/josa.tsv", "Data/Morphology/closed.tsv", "Data/Morphology/whole-stems.tsv",
        "Data/Morphology/predicates.tsv", "Data/Morphology/surnames.tsv", "Data/Morphology/contractions.tsv",
        .. tables.Of("Lexicon").Concat(tables.Of("Names").Where(n => n.Contains("/gazetteer", StringComparison.Ordinal))).Select(n => "Data/" + n),
    ];

    /// <summary>The packed words, and the syllables that may begin what follows a noun.</summary>
    public static byte[] Read(TableSet tables, KoreanLexicon lexicon, CostModel costs, out IReadOnlySet<char> follows, out byte[] nounUse)
    {
        var reading = new AnalyserTables(tables, costs);
        reading.ReadEomi();
        reading.ReadJosa();
        reading.ReadWords(lexicon);
        reading.ReadNames();
        reading.ReadContractions();
        follows = reading.words.Followers;
        nounUse = reading.words.NounUse();
        return reading.words.ToBytes();
    }

    private int OriginOf(string table, int line) => (Math.Max(0, origins.IndexOf(table)) << 20) | line;

    private int OriginOf(TableRow row) => OriginOf(row.TableName, row.Line);

    private void ReadEomi()
    {
        foreach (var row in tables.Get("Morphology/eomi.tsv").Rows)
        {
            var tag = row.Enum<SejongTag>("tag");
            var kinds = row.List("stems", ' ').Aggregate(Sound.None, (all, kind) => all | KindOf(row, kind));
            foreach (var form in EndingForms.Of(row["form"], row["joins"]) ?? throw row.Error("joins", "plain, final, vowel, eu or harmony expected"))
            {
                words.AddEomi(form, tag, kinds, OriginOf(row));
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
        foreach (var row in tables.Get("Morphology/josa.tsv").Rows)
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
            words.AddJosa(row["form"], row.Enum<SejongTag>("tag"), after, OriginOf(row));
        }
    }

    private void ReadWords(KoreanLexicon lexicon)
    {
        var closed = Rows("closed", "form");
        var whole = Rows("whole-stems", "stem").ToList();
        var known = PiecesOf(lexicon).ToList();
        var counted = Counted().ToList();
        var open = known.Concat(counted).ToList();
        var inParts = lexicon.Entries.Where(e => e.Grammar.StartsWith("parts", StringComparison.Ordinal)).Select(e => e.Lemma).ToHashSet(StringComparer.Ordinal);
        var predicates = Rows("predicates", "noun").Select(w => (Piece: w.Piece with { Form = w.Piece.Form + '하' }, w.Origin)).ToList();
        var composition = new Composition(conjugations, open.Select(w => w.Piece), whole.Select(w => w.Piece), predicates.Select(w => w.Piece));
        foreach (var (piece, origin) in closed.Concat(whole).Concat(known.Where(w => !inParts.Contains(w.Piece.Form)).Concat(counted).Where(w => !composition.IsComposed(w.Piece))))
        {
            if (piece.Tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCP or SejongTag.VCN or SejongTag.XSV or SejongTag.XSA)
            {
                words.AddStem(piece.Form, piece.Tag, origin);
            }
            else
            {
                words.AddPlain(piece.Form, piece.Tag, origin, piece.Tag is SejongTag.NNG ? composition.Makes(piece.Form) : Sound.MakesPredicate);
            }
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (piece, origin) in predicates)
        {
            lines.TryAdd(piece.Form[..^1], origin);
        }

        foreach (var noun in composition.NounsOfPredicates)
        {
            words.AddPlain(noun, SejongTag.NNG, lines.GetValueOrDefault(noun), composition.Makes(noun));
        }
    }

    private IEnumerable<(Piece Piece, int Origin)> Counted()
    {
        var rows = Rows("frequencies", "form").ToDictionary(r => r.Piece, r => r.Origin);
        return costs.Known.Where(p => IsOpen(p.Tag)).Select(p => (p, rows.GetValueOrDefault(p)));
    }

    private IEnumerable<(Piece Piece, int Origin)> Rows(string table, string column) =>
        tables.Get($"Morphology/{table}.tsv").Rows.Select(r => (new Piece(r[column], r.Enum<SejongTag>("tag")), OriginOf(r)));

    private static bool IsOpen(SejongTag tag) => tag is SejongTag.NNG or SejongTag.NNP or SejongTag.NP or SejongTag.NR or SejongTag.VV or SejongTag.VA
        or SejongTag.MAG or SejongTag.MAJ or SejongTag.IC or SejongTag.XR or SejongTag.NNB;

    /// <summary>The words of the lexicon; what it calls MM is a closed class with finer tags here.</summary>
    private IEnumerable<(Piece Piece, int Origin)> PiecesOf(KoreanLexicon lexicon)
    {
        foreach (var entry in lexicon.Entries)
        {
            if (Enum.TryParse<SejongTag>(entry.Tag, out var tag) && IsOpen(tag) && !entry.Lemma.Contains(' ', StringComparison.Ordinal))
            {
                var isStem = tag is SejongTag.VV or SejongTag.VA && entry.Lemma.Length > 1 && entry.Lemma.EndsWith('다');
                yield return (new Piece(isStem ? entry.Lemma[..^1] : entry.Lemma, tag), OriginOf(entry.TableName, entry.Line));
            }
        }
    }

    private void ReadNames()
    {
        foreach (var row in tables.Get("Morphology/surnames.tsv").Rows)
        {
            words.AddPlain(row["surname"], SejongTag.NNP, OriginOf(row));
        }

        foreach (var table in tables.Of("Names").Where(n => n.Contains("/gazetteer", StringComparison.Ordinal)).Select(tables.Get))
        {
            foreach (var row in table.Rows)
            {
                foreach (var name in row.List("aliases", '|').Prepend(row["ko"]))
                {
                    if (!name.Contains(' ', StringComparison.Ordinal))
                    {
                        words.AddPlain(name, SejongTag.NNP, OriginOf(row));
                    }
                }
            }
        }
    }

    private void ReadContractions()
    {
        foreach (var row in tables.Get("Morphology/contractions.tsv").Rows)
        {
            var pieces = row.List("morphemes", ' ').Select(m => ReadPiece(row, m)).ToArray();
            switch (pieces[0].Tag)
            {
                case SejongTag.EP:
                    foreach (var form in EndingForms.Of(row["surface"], "eu")!)
                    {
                        words.AddContraction(form.Surface, pieces, form.After, 0, OriginOf(row));
                    }

                    break;
                case SejongTag.XSV or SejongTag.XSA:
                    words.AddContraction(row["surface"], pieces, Sound.Noun, ShortenedHa, OriginOf(row));
                    break;
                case SejongTag.VCP:
                    words.AddContraction(row["surface"], pieces, Sound.NounVowel | Sound.NounOther, 0, OriginOf(row));
                    break;
                default:
                    words.AddContraction(row["surface"], pieces, Sound.Noun | Sound.Start, 0, OriginOf(row));
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
