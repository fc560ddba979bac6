using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Cli;

/// <summary>What <c>batch</c> and <c>batch submit</c> can be told.</summary>
internal sealed class BatchOptionSet
{
    private readonly EngineOptions engine = new();
    private readonly Option<int> sentences = Number("--sentences", "How many sentences a brief has at most.", 4, 1);
    private readonly Option<int> workers = Number("--workers", "Articles worked on at once; 0 means one for each processor, and eight with a chat model.", 0, 0);
    private readonly Option<int> requests = Number("--requests-per-minute", "Requests begun in a minute at most; 0 means no limit.", 0, 0);
    private readonly Option<int> tokens = Number("--tokens-per-minute", "Tokens begun in a minute at most, by estimate; 0 means no limit.", 0, 0);
    private readonly Option<decimal?> mostCost = Money("--max-cost", "US dollars the job may spend in all its runs; never passed.");
    private readonly Option<decimal?> inputPrice = Money("--input-price", "US dollars for a million tokens sent to the model.");
    private readonly Option<decimal?> outputPrice = Money("--output-price", "US dollars for a million tokens that the model writes.");

    public BatchOptionSet() => Inputs.RefuseUnknownOptions();

    /// <summary>Not "one or more": the commands below have no input of their own.</summary>
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, folders (their own .txt, .html and .htm files), patterns; .jsonl files have an article a line (id, text or html; title, published, url, source); all may be gzipped (.gz). '-' alone filters JSON lines from standard input to standard output.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public void AddTo(Command command)
    {
        engine.AddTo(command);
        foreach (var option in (Option[])[sentences, workers, requests, tokens, mostCost, inputPrice, outputPrice])
        {
            command.Options.Add(option);
        }
    }

    public BatchSettings Read(ParseResult parsed)
    {
        var chosen = engine.Values(parsed);
        return new BatchSettings
        {
            Inputs = parsed.GetValue(Inputs)!,
            Engine = chosen.Engine,
            Endpoint = chosen.Endpoint,
            Model = chosen.Model,
            Provider = chosen.Provider,
            Stream = chosen.Stream,
            Sentences = parsed.GetValue(sentences),
            Workers = parsed.GetValue(workers),
            RequestsPerMinute = parsed.GetValue(requests),
            TokensPerMinute = parsed.GetValue(tokens),
            MaxCost = parsed.GetValue(mostCost),
            InputPrice = parsed.GetValue(inputPrice),
            OutputPrice = parsed.GetValue(outputPrice),
        };
    }

    private static Option<decimal?> Money(string name, string description)
    {
        var option = new Option<decimal?>(name) { Description = description, HelpName = "USD" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && decimal.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var dollars) && dollars < 0)
            {
                result.AddError($"{name} must not be negative.");
            }
        });
        return option;
    }

    private static Option<int> Number(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n < least)
            {
                result.AddError($"{name} must be at least {least}.");
            }
        });
        return option;
    }
}
