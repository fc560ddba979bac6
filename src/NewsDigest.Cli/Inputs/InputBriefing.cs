using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>Briefs inputs, as many at once as there are processors; results come in the order of the inputs.</summary>
internal sealed class InputBriefing(IEngine engine, SummaryOptions options, DateOnly? published = null)
{
    private readonly ArticleReader reader = new();

    public async IAsyncEnumerable<BriefedInput> AllAsync(IReadOnlyList<InputFile> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<BriefedInput>>();
        for (var i = 0; i < inputs.Count; i++)
        {
            while (running.Count < Environment.ProcessorCount && i + running.Count < inputs.Count)
            {
                var input = inputs[i + running.Count];
                running.Enqueue(Task.Run(() => BriefAsync(input, cancellationToken), cancellationToken));
            }

            yield return await running.Dequeue();
        }
    }

    private async Task<BriefedInput> BriefAsync(InputFile input, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = input.Read();
        }
        catch (CommandException problem)
        {
            return new BriefedInput(null, problem.Message);
        }

        var outcome = await BriefAsync(bytes, Known(input), cancellationToken);
        return outcome.IsBriefed ? new BriefedInput(outcome.Brief, "") : new BriefedInput(null, $"{input.Label}: {outcome.Refusal.Message}");
    }

    private async Task<BriefOutcome> BriefAsync(byte[] bytes, ReadingOptions? known, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            return await engine.BriefAsync(bytes, options, cancellationToken);
        }

        var reading = reader.Read(bytes, known);
        if (!reading.IsRead)
        {
            return new BriefOutcome(reading.Refusal);
        }

        // The hash is that of what came in, as it is where nothing is known beside it.
        var brief = await engine.BriefAsync(reading.Article, options, cancellationToken);
        return new BriefOutcome(brief with { Provenance = brief.Provenance with { InputSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) } });
    }

    /// <summary>The day that a record tells of its article goes before the one that was given for all.</summary>
    private ReadingOptions? Known(InputFile input) =>
        published is null || input.Known?.Published is not null ? input.Known : (input.Known ?? new ReadingOptions()) with { Published = published };
}

/// <summary>A brief, or why there is none.</summary>
internal sealed record BriefedInput(Brief? Brief, string Problem);
