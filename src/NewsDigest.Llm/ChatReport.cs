using NewsDigest.Briefs;
using NewsDigest.Verification;

namespace NewsDigest.Llm;

/// <summary>How a model's brief came about.</summary>
public sealed record ChatReport
{
    /// <summary>Why the offline engine answered, wholly or for some sentences; null when the model's words stand.</summary>
    public Fallback? Fallback { get; init; }

    /// <summary>A stable word for the reason, such as <c>llm.rate</c> or <c>llm.unproven</c>; empty without one.</summary>
    public string Code { get; init; } = "";

    /// <summary>HTTP calls made for the article.</summary>
    public int Calls { get; init; }

    /// <summary>Tokens of all prompts, as the service or, where it did not tell, our tokenizer counts.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens of all answers.</summary>
    public long OutputTokens { get; init; }

    /// <summary>What the calls cost, in the currency of the policy's price; 0 without a price.</summary>
    public decimal Cost { get; init; }

    /// <summary>The waits between calls.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = [];

    /// <summary>The claims of the model's last answer that the article does not prove.</summary>
    public IReadOnlyList<Claim> Unproven { get; init; } = [];

    /// <summary>Sentences whose place the offline rendering of their source took.</summary>
    public int Replaced { get; init; }

    /// <summary>Sentences that were left out.</summary>
    public int Dropped { get; init; }

    /// <summary>Whether the service took the article for an attack on the model.</summary>
    public bool IsInjectionSuspected { get; init; }

    /// <summary>Whether the service did not say how its answer ended, which was then accepted for its form.</summary>
    public bool HasUnknownFinish { get; init; }

    /// <summary>Sentences of the article that were not shown to the model because it was too long.</summary>
    public int LeftOut { get; init; }

    /// <summary>What the calls of a budget took.</summary>
    internal static ChatReport Of(CallBudget budget) => new()
    {
        Calls = budget.Calls,
        InputTokens = budget.InputTokens,
        OutputTokens = budget.OutputTokens,
        Cost = budget.Cost,
        Waits = [.. budget.Waits],
        HasUnknownFinish = budget.HasUnknownFinish,
    };
}
