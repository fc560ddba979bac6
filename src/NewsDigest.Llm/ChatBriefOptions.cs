namespace NewsDigest.Llm;

/// <summary>What a model's briefs should be like; their number of sentences comes with each request.</summary>
public sealed record ChatBriefOptions
{
    /// <summary>Who reads; default a busy reader of an English-language news desk.</summary>
    public string Audience { get; init; } = "busy readers of an English-language news desk";

    /// <summary>Sentences on style for the prompt; default those of a news agency.</summary>
    public string HouseStyle { get; init; } = "Use the sober style of a news agency, past tense, American spelling.";

    /// <summary>Words of a sentence at most; default 40.</summary>
    public int SentenceWords { get; init; } = 40;

    /// <summary>Tokens of an article in one prompt at most; longer ones are briefed by sections; default 12,000.</summary>
    public int ArticleTokens { get; init; } = 12_000;

    /// <summary>Sections of a long article at most; what lies behind them is left out; default 2, so that a call is left for repair.</summary>
    public int MaxSections { get; init; } = 2;

    /// <summary>Tokens of an answer at most; default 1,200.</summary>
    public int AnswerTokens { get; init; } = 1_200;

    /// <summary>Whether unproven parts are sent back to the model once; default true.</summary>
    public bool Repair { get; init; } = true;
}
