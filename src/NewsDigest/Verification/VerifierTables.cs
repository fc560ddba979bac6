using NewsDigest.Facts;
using NewsDigest.Lexicon;

namespace NewsDigest.Verification;

/// <summary>What a verifier knows of English; loaded once. Safe for many threads.</summary>
internal sealed class VerifierTables
{
    public VerifierTables(KoreanLexicon lexicon)
    {
        Ordinary = new EnglishVocabulary(lexicon);
        Names = new EnglishNames(Vocabulary, Ordinary);
        Glosses = new Glosses(lexicon);
    }

    public EnglishFigures Figures { get; } = new();

    public EnglishDates Dates { get; } = new();

    public NameWords Vocabulary { get; } = NameWords.Load();

    public EnglishVocabulary Ordinary { get; }

    public EnglishNames Names { get; }

    public Glosses Glosses { get; }
}
