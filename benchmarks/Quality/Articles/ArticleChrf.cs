using Quality.Translation;

namespace Quality.Articles;

/// <summary>chrF of article sentences: six orders of letters, beta 2, the F of each order averaged.</summary>
internal sealed class ArticleChrf
{
    private const int Orders = 6;
    private const double BetaSquared = 4;
    private readonly Tally[] orders = [.. Enumerable.Range(0, Orders).Select(_ => new Tally())];

    public int Pairs { get; private set; }

    public double Score => 100 * orders.Where(o => o.Said > 0 && o.Gold > 0).Select(F).DefaultIfEmpty(0).Average();

    public void Add(string answer, string reference)
    {
        Pairs++;
        for (var n = 1; n <= Orders; n++)
        {
            var (given, wanted) = (Ngrams.Letters(answer, n), Ngrams.Letters(reference, n));
            orders[n - 1].Said += given.Values.Sum();
            orders[n - 1].Gold += wanted.Values.Sum();
            orders[n - 1].Hit += Ngrams.Common(given, wanted);
        }
    }

    private static double F(Tally order)
    {
        var (p, r) = (order.Precision / 100, order.Recall / 100);
        return p + r == 0 ? 0 : (1 + BetaSquared) * p * r / ((BetaSquared * p) + r);
    }
}
