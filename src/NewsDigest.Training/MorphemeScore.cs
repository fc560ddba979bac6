using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Morphemes with tags against gold, as a share of both; allomorphs of eomi, kinds of determiner and kinds of punctuation count as one.</summary>
internal sealed class MorphemeScore
{
    private int gold;
    private int answered;
    private int matched;
    private int eojeols;
    private int exact;

    public double F1 => 200.0 * matched / (gold + answered);

    public double Exact => 100.0 * exact / eojeols;

    public void Add(GoldSentence sentence, TokenizedText answer, TextWriter? mistakes)
    {
        for (var e = 0; e < sentence.Words.Length; e++)
        {
            if (sentence.Morphemes[e] is not { } morphemes)
            {
                continue;
            }

            var right = morphemes.Select(Folded).ToList();
            var given = answer.Eojeols[e].Morphemes.Select(m => Folded(new Piece(m.Form, m.Tag))).ToList();
            gold += right.Count;
            answered += given.Count;
            eojeols++;
            if (right.SequenceEqual(given))
            {
                exact++;
            }
            else
            {
                mistakes?.WriteLine($"{sentence.Words[e]}\t{string.Join(' ', right.Select(p => p.Form + "/" + p.Tag))}\t{string.Join(' ', given.Select(p => p.Form + "/" + p.Tag))}");
            }

            matched += right.GroupBy(p => p).Sum(g => Math.Min(g.Count(), given.Count(p => p == g.Key)));
        }
    }

    private static Piece Folded(Piece piece)
    {
        var form = string.Concat(piece.Form.Select(c => c is '“' or '”' ? '"' : c is '‘' or '’' ? '\'' : c));
        return piece.Tag switch
        {
            SejongTag.EP or SejongTag.EF or SejongTag.EC or SejongTag.ETM or SejongTag.ETN => new Piece(form[0] switch
            {
                '아' or '여' => '어' + form[1..],
                '았' or '였' => '었' + form[1..],
                _ => form,
            }, piece.Tag),
            SejongTag.MMA or SejongTag.MMD or SejongTag.MMN => new Piece(form, SejongTag.MMA),
            SejongTag.SS or SejongTag.SP or SejongTag.SE or SejongTag.SW or SejongTag.SO => new Piece(form, SejongTag.SW),
            _ => new Piece(form, piece.Tag),
        };
    }
}
