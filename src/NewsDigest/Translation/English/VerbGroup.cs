namespace NewsDigest.Translation.English;

/// <summary>
/// An English verb group being built from the inside out: the head is the word that will be inflected, the rest follows it unchanged.
/// "can" around "rise" gives head can, rest rise; "be expected to" around that gives head be, rest expected to be able to rise.
/// </summary>
internal sealed record VerbGroup
{
    private static readonly string[] Modals = ["will", "can", "may", "must", "should", "could", "would", "might"];

    /// <summary>The word that is inflected, in its base form.</summary>
    public required string Head { get; init; }

    /// <summary>What follows the head, without a leading blank; ~ marks the object's place.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether the head is negated.</summary>
    public bool IsNegated { get; init; }

    public bool IsModal => Modals.Contains(Head, StringComparer.Ordinal);

    public bool IsBe => Head is "be";

    /// <summary>Whether the head is the auxiliary have.</summary>
    public bool IsPerfect { get; init; }

    public static VerbGroup Of(string verb)
    {
        var blank = verb.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? new VerbGroup { Head = verb } : new VerbGroup { Head = verb[..blank], Rest = verb[(blank + 1)..] };
    }

    /// <summary>The group under "be" with its participle: announce -> be announced.</summary>
    public VerbGroup Passive(EnglishInflection forms) =>
        new() { Head = "be", Rest = Join(Negation, forms.Participle(Head), Rest.Replace("~ ", "", StringComparison.Ordinal).Replace(" ~", "", StringComparison.Ordinal)) };

    public VerbGroup Progressive(EnglishInflection forms) => new() { Head = "be", Rest = Join(Negation, forms.Gerund(NonModal.Head), NonModal.Rest) };

    public VerbGroup Perfect(EnglishInflection forms) => new() { Head = "have", IsPerfect = true, Rest = Join(Negation, forms.Participle(NonModal.Head), NonModal.Rest) };

    /// <summary>A modal around the group; a negation inside moves to the modal.</summary>
    public VerbGroup Under(string modal) => new() { Head = modal, Rest = Base(NonModal), IsNegated = IsNegated };

    /// <summary>A phrase that governs an infinitive ("plan to", "be expected to") or, ending in "-ing", a gerund ("keep -ing").</summary>
    public VerbGroup Under(string phrase, EnglishInflection forms)
    {
        var gerund = phrase.EndsWith("-ing", StringComparison.Ordinal);
        var outer = Of(gerund ? phrase[..^5] : phrase);
        var inner = NonModal;
        var verb = gerund ? Join(Negation, forms.Gerund(inner.Head), inner.Rest) : Base(inner);
        var rest = !gerund && IsNegated && outer.Rest.EndsWith("to", StringComparison.Ordinal)
            ? Join(outer.Rest[..^2] + "not to", verb)
            : Join(outer.Rest, verb);
        return new VerbGroup { Head = outer.Head, Rest = rest.TrimStart() };
    }

    public VerbGroup Negated() => this with { IsNegated = !IsNegated };

    /// <summary>The bare infinitive.</summary>
    public string Infinitive() => Join(IsNegated ? "not" : "", Base(NonModal));

    public string AsGerund(EnglishInflection forms) => Join(Negation, forms.Gerund(NonModal.Head), NonModal.Rest);

    /// <summary>The finite group in one tense for a subject.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="past">Past or present.</param>
    /// <param name="plural">Whether the subject is plural.</param>
    /// <param name="adverb">An adverb that stands between the head and the rest; may be empty.</param>
    public string Finite(EnglishInflection forms, bool past, bool plural, string adverb = "")
    {
        if (IsModal)
        {
            return Head == "can" && IsNegated && !past ? Join("cannot", adverb, Rest) : Join(past ? PastModal(Head) : Head, Negation, adverb, Rest);
        }

        if (IsBe)
        {
            var be = (past, plural) switch { (true, true) => "were", (true, false) => "was", (false, true) => "are", _ => "is" };
            return Join(be, Negation, adverb, Rest);
        }

        if (IsPerfect)
        {
            return Join(past ? "had" : plural ? "have" : "has", Negation, adverb, Rest);
        }

        if (IsNegated)
        {
            return Join(past ? "did" : plural ? "do" : "does", "not", adverb, Head, Rest);
        }

        var head = past ? forms.Past(Head) : plural ? Head : EnglishInflection.ThirdPerson(Head);
        return Join(adverb, head, Rest);
    }

    /// <summary>The finite group of a question, its subject behind the first auxiliary: did it rise, can it not rise.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="past">Past or present.</param>
    /// <param name="subject">Who or what is asked about.</param>
    /// <param name="adverb">An adverb that stands before the rest; may be empty.</param>
    public string Asked(EnglishInflection forms, bool past, EnglishNounPhrase subject, string adverb = "")
    {
        var isAuxiliary = IsModal || IsBe || IsPerfect;
        var first = (this with { Rest = "", IsNegated = false }).Finite(forms, past, subject.IsPlural);
        return isAuxiliary
            ? Join(first, subject.Text(), Negation, adverb, Rest)
            : Join(past ? "did" : subject.IsPlural ? "do" : "does", subject.Text(), Negation, adverb, Head, Rest);
    }

    /// <summary>Words joined by single blanks, empty ones left out.</summary>
    public static string Join(params ReadOnlySpan<string?> words)
    {
        var builder = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            if (!string.IsNullOrEmpty(word))
            {
                builder.Append(builder.Length > 0 ? " " : "").Append(word);
            }
        }

        return builder.ToString();
    }

    private string Negation => IsNegated ? "not" : "";

    /// <summary>The same meaning with a head that has an infinitive.</summary>
    private VerbGroup NonModal => Head switch
    {
        "can" or "could" => new VerbGroup { Head = "be", Rest = Join("able to", Rest) },
        "must" => new VerbGroup { Head = "have", Rest = Join("to", Rest) },
        "will" or "may" or "should" or "would" or "might" => Of(Rest),
        _ => this,
    };

    private static string Base(VerbGroup group) => Join(group.Head, group.Rest);

    private static string PastModal(string modal) => modal switch
    {
        "can" => "could",
        "will" => "would",
        "may" => "might",
        "must" => "had to",
        _ => modal,
    };
}
