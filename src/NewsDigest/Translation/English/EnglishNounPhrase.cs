namespace NewsDigest.Translation.English;

/// <summary>Which determiner a noun phrase takes.</summary>
internal enum Determiner
{
    /// <summary>None: names, mass nouns, plurals in general statements.</summary>
    None,
    /// <summary>a or an, by sound; nothing before a plural.</summary>
    Indefinite,
    /// <summary>the.</summary>
    Definite,
    /// <summary>a or an, also as subject: 한 주민.</summary>
    Particular,
}

/// <summary>An English noun phrase whose words are fixed and whose determiner is not yet.</summary>
internal sealed record EnglishNounPhrase
{
    /// <summary>Possessor or demonstrative in the determiner's place: China's, this; empty when there is none.</summary>
    public string Possessor { get; init; } = "";

    /// <summary>Modifiers and head: large digital economies.</summary>
    public required string Words { get; init; }

    /// <summary>What follows the head: of China, that rose last year.</summary>
    public string After { get; init; } = "";

    public Determiner Determiner { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>Whether it names something, so that a genitive is written with 's.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it is a person or group, which can own and act.</summary>
    public bool IsAgent { get; init; }

    /// <summary>Whether it means its whole kind when nothing counts or points at it.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether it is an adjective that Korean treats as a noun: 세계적.</summary>
    public bool IsAdjective { get; init; }

    /// <summary>Of a figure that counts people or things, the number alone; empty for others.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whether it is a figure with its unit.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether it begins with a superlative: most important case takes an article, most cases does not.</summary>
    public bool IsSuperlative { get; init; }

    /// <summary>The semantic class of the head in the lexicon.</summary>
    public string SemanticClass { get; init; } = "";

    /// <summary>The head's Korean lemma, by which contexts pick senses.</summary>
    public string Lemma { get; init; } = "";

    public string Text()
    {
        var article = !IsSuperlative && !Words.Split(' ')[0].EndsWith("-old", StringComparison.Ordinal) && DeterminerWords.Begins(Words) ? "" : Determiner switch
        {
            Determiner.Definite => "the",
            Determiner.Indefinite or Determiner.Particular when !IsPlural => IndefiniteArticle.For(Words),
            _ => "",
        };
        if (article.Length > 0 && Possessor.Length == 0 && Words.StartsWith("such ", StringComparison.Ordinal))
        {
            return VerbGroup.Join("such", IndefiniteArticle.For(Words[5..]), Words[5..], After);
        }

        return VerbGroup.Join(Possessor.Length > 0 ? Possessor : article.Length > 0 && DeterminerWords.IsUnique(Words) ? "the" : article, Words, After);
    }

    /// <summary>The phrase after a verb or preposition: him for he.</summary>
    public string ObjectText() => Text() switch
    {
        "he" => "him",
        "she" => "her",
        "they" => "them",
        "we" => "us",
        "I" => "me",
        "who" => "whom",
        "oneself" => "itself",
        var text => text,
    };

    /// <summary>The phrase as a possessor: China's, the companies'.</summary>
    public string Genitive()
    {
        var text = Text();
        return text.EndsWith('s') && IsPlural ? text + "'" : text + "'s";
    }
}
