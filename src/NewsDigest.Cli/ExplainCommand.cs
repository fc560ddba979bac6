using System.CommandLine;
using NewsDigest.Analysis;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest explain</c>: every stage of one sentence.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "One Korean sentence." };
        sentence.RefuseUnknownOptions();
        var date = LineOptions.Date();
        var command = new ExampleCommand(
            "explain",
            "Shows every stage of a Korean sentence: the path of words with costs and the table and line of each, facts, names, the tree and the English.",
            "newsdigest explain '정부가 새 대책을 발표했다.'")
        {
            sentence,
            date,
        };
        command.SetAction(parsed =>
        {
            Run(parsed.GetValue(sentence)!, parsed.GetValue(date));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Run(string sentence, DateOnly? date)
    {
        if (sentence.Length > NewsDigester.LongestSentence)
        {
            throw new CommandException(ExitCode.BadInput, $"SENTENCE has {sentence.Length} characters, the limit is {NewsDigester.LongestSentence}; give one sentence.");
        }

        if (string.IsNullOrWhiteSpace(sentence))
        {
            throw new CommandException(ExitCode.BadInput, "SENTENCE is empty; give one Korean sentence in quotation marks.");
        }

        var digester = NewsDigester.Create();
        var facts = digester.Facts(sentence, date);
        var rows = Path(facts.Text).Concat(Facts(facts)).Concat(Tree(facts.Tokens))
            .Concat(Transfer(facts));
        using var output = new StandardOutput();
        foreach (var row in rows)
        {
            output.WriteLine(row);
        }

        output.Flush();
    }

    private static IEnumerable<string> Transfer(AnalyzedSentence sentence)
    {
        var (translation, rows) = new RuleTranslator(KoreanLexicon.Embedded()).Explain(sentence);
        yield return "";
        yield return "Transfer (step, words, English, origin)";
        foreach (var row in rows)
        {
            yield return $"  {row.Step}\t{row.Korean}\t{row.English}\t{row.Table}({row.Line})";
        }

        yield return "";
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"English (confidence {translation.Confidence:0.###})");
        yield return "  " + translation.English;
    }

    private static IEnumerable<string> Path(string sentence)
    {
        yield return "Path (cost, words, morphemes, origin)";
        foreach (var step in new KoreanTokenizer(KoreanLexicon.Embedded()).Explain(sentence))
        {
            var morphemes = string.Join(" + ", step.Morphemes.Select(m => $"{m.Form}/{m.Tag}"));
            yield return $"  {step.Cost}\t{step.Span.In(sentence)}\t{morphemes}\t{(step.Table is null ? "-" : $"{step.Table}({step.Line})")}";
        }
    }

    private static IEnumerable<string> Facts(AnalyzedSentence sentence)
    {
        yield return "";
        yield return "Facts";
        foreach (var quantity in sentence.Quantities)
        {
            yield return $"  quantity\t{quantity.Text}\t{quantity.English}";
        }

        foreach (var day in sentence.Dates)
        {
            yield return $"  date\t{day.Text}\t{day.Iso}\t{day.English}\t{DateOrigins.Of(day.Text)}";
        }

        foreach (var quotation in sentence.Quotations)
        {
            yield return $"  quotation\t{quotation.Fact.Text}\t{quotation.Speaker?.Korean ?? "-"}";
        }

        yield return "";
        yield return "Names";
        foreach (var name in sentence.Names)
        {
            yield return $"  {name.Entity.Type}\t{name.Entity.Korean}\t{name.Entity.English}\t{name.Entity.Status}";
        }
    }

    private static IEnumerable<string> Tree(TokenizedText tokens)
    {
        yield return "";
        yield return "Tree (number, word, head, label)";
        var tree = new DependencyParser().Parse(tokens);
        for (var i = 0; i < tokens.Eojeols.Count; i++)
        {
            yield return $"  {i + 1}\t{tokens.Eojeols[i].Surface}\t{tree.Heads[i] + 1}\t{tree.Labels[i]}";
        }
    }
}
