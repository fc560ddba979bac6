using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsDigest.Verification;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>Measures the verifier: planted errors that it catches, true claims that it doubts.</summary>
internal static class VerifierScore
{
    /// <summary>Caught and planted by kind, and a line for each miss.</summary>
    public static async Task<(Dictionary<string, (int Caught, int Planted)> Kinds, StringBuilder Misses)> MutationsAsync(NewsDigester digester)
    {
        var kinds = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var misses = new StringBuilder();
        foreach (var gold in GoldArticle.All)
        {
            var mutations = gold.Brief.Concat(gold.References).Distinct().SelectMany(s => Mutations.Of(s, gold.Names)).ToArray();
            var ledger = await digester.VerifyAsync(null, [.. mutations.Select(m => m.English)], gold.Article);
            var flagged = ledger.Claims.Where(c => !c.IsSupported).ToLookup(c => c.Sentence);
            for (var i = 0; i < mutations.Length; i++)
            {
                var m = mutations[i];
                var caught = flagged[i].Any(c => Overlaps(m.English, c.English, m.Start, m.Length));
                kinds.TryGetValue(m.Kind, out var count);
                kinds[m.Kind] = (count.Item1 + (caught ? 1 : 0), count.Item2 + 1);
                if (!caught)
                {
                    misses.Append(CultureInfo.InvariantCulture, $"{gold.Stem[..3]} {m.Kind} [{m.English.AsSpan(m.Start, m.Length)}] {m.English}\n");
                }
            }
        }

        return (kinds, misses);
    }

    /// <summary>Doubted and all claims of the untouched references, and a line for each doubt.</summary>
    public static async Task<(int Alarms, int Claims, StringBuilder Lines)> ReferencesAsync(NewsDigester digester)
    {
        var (alarms, claims, lines) = (0, 0, new StringBuilder());
        foreach (var gold in GoldArticle.All)
        {
            string[] sentences = [.. gold.Brief.Concat(gold.References).Distinct()];
            var ledger = await digester.VerifyAsync(null, sentences, gold.Article);
            claims += ledger.Claims.Count;
            foreach (var claim in ledger.Claims.Where(c => !c.IsSupported))
            {
                alarms++;
                lines.Append(CultureInfo.InvariantCulture, $"{gold.Stem[..3]} {claim.Kind} [{claim.English}] {sentences[claim.Sentence]}\n");
            }
        }

        return (alarms, claims, lines);
    }

    /// <summary>Listed errors caught by kind, doubts about what is true, claims in all faithful answers, and how many derived statements are told as derived.</summary>
    public static async Task<(Dictionary<string, (int Caught, int Listed)> Kinds, int Alarms, int Claims, int Derived, StringBuilder Lines)> AnswersAsync(NewsDigester digester, string path)
    {
        var kinds = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var (alarms, claims, derivedCount, lines) = (0, 0, 0, new StringBuilder());
        var articles = GoldArticle.All.ToDictionary(g => g.Stem, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var gold = articles[root.GetProperty("article").GetString()!];
            string[] sentences = [.. root.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("en").GetString()!)];
            var ledger = await digester.VerifyAsync(root.GetProperty("headline").GetString(), sentences, gold.Article);
            var errors = root.GetProperty("errors").EnumerateArray().Select(e => (Sentence: e.GetProperty("sentence").GetInt32(), Kind: e.GetProperty("kind").GetString()!, Wrong: e.GetProperty("wrong").GetString()!)).ToArray();
            var derived = root.TryGetProperty("derived", out var list) ? list.EnumerateArray().Select(e => (Sentence: e.GetProperty("sentence").GetInt32(), English: e.GetProperty("en").GetString()!)).ToArray() : [];
            foreach (var e in errors)
            {
                var at = sentences[e.Sentence].IndexOf(e.Wrong, StringComparison.Ordinal);
                var caught = ledger.Claims.Any(c => !c.IsSupported && c.Sentence == e.Sentence && Overlaps(sentences[e.Sentence], c.English, at, e.Wrong.Length));
                kinds.TryGetValue(e.Kind, out var count);
                kinds[e.Kind] = (count.Item1 + (caught ? 1 : 0), count.Item2 + 1);
                if (!caught)
                {
                    lines.Append(CultureInfo.InvariantCulture, $"MISS {gold.Stem[..3]} {e.Kind} [{e.Wrong}] {sentences[e.Sentence]}\n");
                }
            }

            if (errors.Length == 0)
            {
                claims += ledger.Claims.Count;
            }

            foreach (var d in derived)
            {
                var at = sentences[d.Sentence].IndexOf(d.English, StringComparison.Ordinal);
                if (ledger.Claims.Any(c => c.Status == ClaimStatus.Derived && c.Sentence == d.Sentence && c.Span.Start < at + d.English.Length && at < c.Span.End))
                {
                    derivedCount++;
                }
                else
                {
                    lines.Append(CultureInfo.InvariantCulture, $"UNDERIVED {gold.Stem[..3]} [{d.English}] {sentences[d.Sentence]}\n");
                }
            }

            foreach (var c in ledger.Claims.Where(c => !c.IsSupported))
            {
                var text = c.Sentence < 0 ? root.GetProperty("headline").GetString()! : sentences[c.Sentence];
                if (errors.Any(e => e.Sentence == c.Sentence && Overlaps(text, c.English, text.IndexOf(e.Wrong, StringComparison.Ordinal), e.Wrong.Length)))
                {
                    continue;
                }

                if (derived.Any(x => x.Sentence == c.Sentence && Overlaps(text, c.English, text.IndexOf(x.English, StringComparison.Ordinal), x.English.Length)))
                {
                    continue;
                }

                alarms += errors.Length == 0 ? 1 : 0;
                lines.Append(CultureInfo.InvariantCulture, $"{(errors.Length == 0 ? "ALARM" : "alarm*")} {gold.Stem[..3]} {c.Kind} [{c.English}] {text}\n");
            }
        }

        return (kinds, alarms, claims, derivedCount, lines);
    }

    private static bool Overlaps(string sentence, string claim, int start, int length)
    {
        for (var at = sentence.IndexOf(claim, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(claim, at + 1, StringComparison.Ordinal))
        {
            if (at < start + length && start < at + claim.Length)
            {
                return true;
            }
        }

        return false;
    }
}
