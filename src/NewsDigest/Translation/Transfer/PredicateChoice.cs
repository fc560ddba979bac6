using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>The English of a predicate and how it takes its arguments.</summary>
internal sealed record PredicateEnglish
{
    public required string English { get; init; }

    public bool IsAdjective { get; init; }

    public bool IsPassive { get; init; }

    public bool IsStative { get; init; }

    public bool IsCopula { get; init; }

    /// <summary>있다 and 없다: there is, have, with.</summary>
    public bool IsExistential { get; init; }

    /// <summary>없다.</summary>
    public bool IsAbsence { get; init; }

    public bool IsTransitive { get; init; }

    /// <summary>많다, 적다 as predicates: there are many, has few.</summary>
    public bool IsPlenty => IsAdjective && English is "many" or "much" or "few" or "little";

    /// <summary>Whether a noun without josa before it is more likely acted on than changing or happening itself.</summary>
    public bool ActsOnBareNoun => IsTransitive && !IsPassive && SemanticClass is not ("change" or "event" or "state");

    /// <summary>Whether its subject is it, as of the weather.</summary>
    public bool IsImpersonal { get; init; }

    public string SemanticClass { get; init; } = "";

    /// <summary>josa -> role or preposition, and cl -> that, inf, ing.</summary>
    public IReadOnlyDictionary<string, string> Frame { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Finds the row of a predicate: its own, or that of the verb it is derived from (되다, 시키다, 받다, 어지다), or of its noun.</summary>
internal sealed class PredicateChoice(WordChoice words, Func<string, string> romanize)
{
    private readonly IdiomTable idioms = new();

    public PredicateEnglish Choose(PredicateNode node, ArgumentSet arguments, TransferScope scope)
    {
        var phrase = node.Phrase;
        if (phrase.Tag is SejongTag.VCP or SejongTag.VCN)
        {
            return new PredicateEnglish { English = "be", IsCopula = true, IsStative = true, SemanticClass = "state" };
        }

        bool Fits(string context) => context.StartsWith("in=", StringComparison.Ordinal) ? scope.IsAbout(context) : arguments.Fits(context);

        if (idioms.Take(phrase.Lemma, arguments) is { } idiom)
        {
            scope.Count(2);
            scope.Use(idiom, "idiom", idiom["noun"] + idiom["josa"] + " " + idiom["verb"], idiom["frame"].Length > 0 ? idiom["english"] + " (" + idiom["frame"] + ")" : idiom["english"]);
            return Of(idiom["english"], idiom["grammar"], idiom["frame"], "act", isAdjective: false) with { IsTransitive = idiom["frame"].Contains("=obj", StringComparison.Ordinal) };
        }

        if (phrase.Lemma is "있다" or "없다" or "계시다" || (phrase.Lemma == "존재하다" && node.Has(CaseRole.Topic) && node.Has(CaseRole.Subject)))
        {
            return new PredicateEnglish { English = "be", IsExistential = true, IsAbsence = phrase.Lemma == "없다", IsStative = true, SemanticClass = "state" };
        }

        var isAdjective = phrase.Tag == SejongTag.VA || IsAdjectiveByArguments(phrase, node);
        var entry = words.Predicate(phrase.Lemma, isAdjective, Fits);
        if (LightVerb.Take(phrase.Lemma, arguments, entry is { Context.Length: > 0 }, l => words.Predicate(l, isAdjective: false, Fits)) is { } joined)
        {
            scope.Count(joined.Entry, "predicate");
            var of = Of(joined.Entry, joined.Entry.Tag == "VA");
            return joined.IsSuffered ? of with { IsPassive = !of.IsAdjective && !of.IsPassive } : of;
        }

        if (entry is not null)
        {
            scope.Count(entry, "predicate");
            return Of(entry, isAdjective && entry.Tag == "VA");
        }

        return Derived(phrase, arguments, scope) ?? Unknown(phrase, scope);
    }

    /// <summary>수가 적어: a stem that writes something down or is few does the latter when it has a subject and no object.</summary>
    private bool IsAdjectiveByArguments(PredicatePhrase phrase, PredicateNode node) =>
        phrase is { Tag: SejongTag.VV, Ending: not "final", Eomi: not "는", Lemma.Length: 2 } && node.Has(CaseRole.Subject) && !node.Has(CaseRole.Object) && words.IsBoth(phrase.Lemma);

    private static PredicateEnglish Of(LexiconEntry entry, bool isAdjective) => Of(entry.English, entry.Grammar, entry.Frame, entry.SemanticClass, isAdjective);

    private static PredicateEnglish Of(string english, string grammar, string frames, string semanticClass, bool isAdjective)
    {
        var frame = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in frames.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            frame[Josa(pair[..at])] = pair[(at + 1)..];
        }

        var adjective = isAdjective ? !WordChoice.HasCode(grammar, "v") : WordChoice.HasCode(grammar, "adj");
        return new PredicateEnglish
        {
            English = english,
            IsAdjective = adjective,
            IsPassive = WordChoice.HasCode(grammar, "pass"),
            IsImpersonal = WordChoice.HasCode(grammar, "it"),
            IsStative = (semanticClass is "state" or "think" && adjective) || english is "believe" or "think" or "expect" or "want" or "need" or "hope" || (semanticClass is "state" && adjective) || english is "exist" or "have" or "lack" or "know" or "be",
            IsTransitive = !adjective && semanticClass is not "motion",
            SemanticClass = semanticClass,
            Frame = frame,
        };
    }

    private static string Josa(string josa) => josa switch { "가" => "이", "를" => "을", "과" => "와", "으로" => "로", _ => josa };

    private PredicateEnglish? Derived(PredicatePhrase phrase, ArgumentSet arguments, TransferScope scope)
    {
        foreach (var (ending, replacement, passive) in (ReadOnlySpan<(string, string, bool)>)[("되다", "하다", true), ("받다", "하다", true), ("당하다", "하다", true), ("시키다", "하다", false), ("화하다", "하다", false), ("화되다", "되다", false), ("어지다", "다", true), ("해지다", "하다", false), ("하다", "되다", false)])
        {
            if (phrase.Lemma.Length > ending.Length && phrase.Lemma.EndsWith(ending, StringComparison.Ordinal)
                && words.Predicate(phrase.Lemma[..^ending.Length] + replacement, isAdjective: false, arguments.Fits) is { } entry)
            {
                scope.Count(entry, "predicate");
                var of = Of(entry, entry.Tag == "VA");
                return of with { IsPassive = passive ? !of.IsAdjective && !of.IsPassive : of.IsPassive && ending != "하다" };
            }
        }

        if (phrase.Lemma.EndsWith("적이다", StringComparison.Ordinal) && phrase.Tag == SejongTag.VA)
        {
            var adjective = words.Noun(phrase.Lemma[..^2], [], "");
            var noun = adjective ?? words.Noun(phrase.Lemma[..^3], [], "");
            if (noun is not null)
            {
                scope.Count(noun, "predicate");
                var attributive = WordChoice.Code(noun, "attr");
                return new PredicateEnglish { English = adjective is null && attributive.Length > 0 ? attributive : noun.English, IsAdjective = true, IsStative = true, SemanticClass = "state" };
            }
        }

        foreach (var (ending, verb) in (ReadOnlySpan<(string, string)>)[("하다", "carry out"), ("되다", "undergo"), ("시키다", "bring about"), ("받다", "receive"), ("당하다", "suffer"), ("스럽다", ""), ("롭다", "")])
        {
            if (phrase.Lemma.Length > ending.Length && phrase.Lemma.EndsWith(ending, StringComparison.Ordinal)
                && words.Noun(phrase.Lemma[..^ending.Length], [], "") is { } noun)
            {
                scope.Count(noun, "predicate");
                scope.Fallbacks += verb.Length > 0 && phrase.Tag != SejongTag.VA ? 1 : 0;
                var isAdjective = phrase.Tag == SejongTag.VA;
                var attributive = WordChoice.Code(noun, "attr");
                return new PredicateEnglish
                {
                    English = isAdjective ? (attributive.Length > 0 ? attributive : noun.English) : verb + " " + noun.English,
                    IsAdjective = isAdjective,
                    IsTransitive = false,
                    SemanticClass = "act",
                    Frame = isAdjective ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { ["을"] = "of" },
                };
            }
        }

        return null;
    }

    private PredicateEnglish Unknown(PredicatePhrase phrase, TransferScope scope)
    {
        var stem = phrase.Lemma[..^1];
        var marked = scope.Mark(stem, romanize);
        return phrase.Tag == SejongTag.VA
            ? new PredicateEnglish { English = marked, IsAdjective = true, IsStative = true }
            : new PredicateEnglish { English = "do " + marked, IsTransitive = false };
    }
}
