namespace NewsDigest.Translation.English;

/// <summary>A finished English clause whose verb is not yet inflected, so that it can stand as sentence, infinitive, gerund or relative.</summary>
internal sealed record EnglishClause
{
    /// <summary>Adverbials and subordinate clauses before the subject, each followed by a comma.</summary>
    public IReadOnlyList<string> Front { get; init; } = [];

    /// <summary>What stands before the subject of the last clause only, when clauses are joined to it in front: "A rose, and as B fell, C grew".</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Clauses joined in front by and, but, or; each shares the subject when it has none of its own.</summary>
    public IReadOnlyList<CoordinateClause> Coordinates { get; init; } = [];

    public EnglishNounPhrase? Subject { get; init; }

    public required VerbGroup Verb { get; init; }

    public bool IsPast { get; init; }

    /// <summary>An adverb beside the verb.</summary>
    public string Adverb { get; init; } = "";

    /// <summary>The object, or the complement of be; empty when there is none.</summary>
    public string Object { get; init; } = "";

    /// <summary>Whether the verb takes an object.</summary>
    public bool IsTransitive { get; init; }

    /// <summary>Whether the verb acts on something that the clause does not name: what he wants.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Prepositional phrases and clauses after the object.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether the reader is told to do it: no subject is written.</summary>
    public bool IsCommand { get; init; }

    public bool HasSubject => Subject is not null || Coordinates.Any(c => c.Clause.HasSubject);

    /// <summary>With subject and tense; <paramref name="subject"/> agrees when the clause has none of its own.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="subject">The subject from outside.</param>
    /// <param name="isPast">The tense.</param>
    /// <param name="withSubject">Whether a subject from outside is written.</param>
    public string Finite(EnglishInflection forms, EnglishNounPhrase? subject, bool isPast, bool withSubject = true)
    {
        var series = new ClauseSeries();
        var owner = Coordinates.Any(c => c.Clause.HasSubject) ? subject : Subject ?? subject;
        var written = !IsCommand && (withSubject || ReferenceEquals(owner, Subject)) ? owner?.Text() : null;
        var opening = Coordinates.Count == 0 ? [.. Front, .. Lead] : Front;
        foreach (var coordinate in Coordinates)
        {
            var own = coordinate.Clause.HasSubject;
            var clause = coordinate.Clause;
            if (!own && ReferenceEquals(coordinate, Coordinates[0]))
            {
                // "It, in 2023, announces": what opens a clause without a subject opens the sentence, or stands at the clause's end.
                var first = new List<string>();
                clause = WithoutFront(clause, first);
                opening = first.Count > 0 ? [.. opening, .. first] : opening;
            }
            else if (!own && clause.Front.Count > 0)
            {
                clause = clause with { Front = [], After = [.. clause.After, .. clause.Front] };
            }

            series.Add(own ? null : written, clause.Finite(forms, owner, clause.IsPast, withSubject: false), coordinate.Conjunction, own);
            owner = coordinate.Clause.Subject ?? owner;
            written = own ? null : "";
        }

        var isOwn = Subject is not null && Coordinates.Any(c => c.Clause.HasSubject);
        owner = Subject ?? owner;
        var late = Coordinates.Count > 0 ? Lead : [];
        var head = isOwn ? VerbGroup.Join([.. late.Select(f => f + ","), Subject!.Text()]) : Coordinates.Count == 0 ? written : null;
        series.Add(head, (isOwn ? this : this with { After = [.. After, .. late] }).Predicate(IsCommand ? VerbGroup.Join(Verb.IsNegated ? "do" : "", Verb.IsNegated ? "" : Adverb, Verb.Infinitive(), Verb.IsNegated ? Adverb : "") : Verb.Finite(forms, isPast, owner?.IsPlural ?? false, Adverb)), "", isOwn);
        return EnglishPronoun.WithOwner(VerbGroup.Join([.. opening.Select(f => f + ","), series.Text()]), owner).Replace("I are ", "I am ", StringComparison.Ordinal).Replace("I were ", "I was ", StringComparison.Ordinal);
    }

    /// <summary>The clause as a question: did he know it; clauses in a row keep the order of statements.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="subject">Stands in when the clause has no subject.</param>
    /// <param name="asking">The words that ask, which come first; may be empty.</param>
    public string Asked(EnglishInflection forms, EnglishNounPhrase subject, string asking)
    {
        if (Coordinates.Count > 0)
        {
            return VerbGroup.Join(asking, Finite(forms, subject, IsPast));
        }

        var owner = Subject ?? subject;
        return EnglishPronoun.WithOwner(VerbGroup.Join([.. Front.Concat(Lead).Select(f => f + ","), asking, Predicate(Verb.Asked(forms, IsPast, owner, Adverb))]), owner);
    }

    /// <summary>The finite clause as one sentence or, where that is longer than is read with ease, as several: coordinate clauses become sentences of their own.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="subject">The subject from outside.</param>
    /// <param name="mostWords">How many words a sentence may have before it is parted.</param>
    public IReadOnlyList<string> Sentences(EnglishInflection forms, EnglishNounPhrase? subject, int mostWords)
    {
        var whole = Finite(forms, subject, IsPast);
        if (Coordinates.Count == 0 || Length(whole) <= mostWords)
        {
            return [whole];
        }

        var sentences = new List<string>();
        var group = new List<CoordinateClause>();
        var owner = Coordinates.Any(c => c.Clause.HasSubject) ? subject : Subject ?? subject;
        var start = owner;
        var words = 0;
        foreach (var part in Coordinates.Append(new CoordinateClause("", this with { Coordinates = [], Front = [], Subject = Coordinates.Any(c => c.Clause.HasSubject) ? Subject : null })))
        {
            var length = Length(part.Clause.Finite(forms, owner, part.Clause.IsPast, withSubject: false));
            if (group.Count > 0 && (part.Clause.HasSubject ? words > ShortestSentence : words + length > mostWords))
            {
                Close();
                start = EnglishPronoun.For(owner);
                words = 0;
            }

            group.Add(part);
            words += length;
            owner = part.Clause.Subject ?? owner;
        }

        Close();
        return sentences;

        void Close()
        {
            var last = group[^1].Clause;
            var text = (last with { Coordinates = [.. last.Coordinates, .. group.Take(group.Count - 1)] }).Finite(forms, start, last.IsPast);
            sentences.Add(sentences.Count == 0 ? VerbGroup.Join([.. Front.Select(f => f + ","), text]) : text);
            group.Clear();
        }
    }

    private static EnglishClause WithoutFront(EnglishClause clause, List<string> front)
    {
        front.AddRange(clause.Front);
        return clause.Coordinates is [var first, ..] && !first.Clause.HasSubject
            ? clause with { Front = [], Coordinates = [first with { Clause = WithoutFront(first.Clause, front) }, .. clause.Coordinates.Skip(1)] }
            : clause.Front.Count > 0 ? clause with { Front = [] } : clause;
    }

    /// <summary>What is demanded of somebody: the company pay, it not be sold.</summary>
    /// <param name="forms">Spelling of forms.</param>
    /// <param name="subject">Stands in when the clause has no subject.</param>
    public string Mandated(EnglishInflection forms, EnglishNounPhrase subject)
    {
        if (Coordinates.Count > 0)
        {
            return Finite(forms, subject, isPast: false);
        }

        return VerbGroup.Join([.. Front.Select(f => f + ","), .. Lead.Select(f => f + ","), (Subject ?? subject).Text(), Adverb, Predicate(Verb.Infinitive())]);
    }

    private const int ShortestSentence = 7;

    private static int Length(string text) => text.Count(c => c == ' ') + 1;

    public string Infinitive() => Series(c => c.Infinitive(), VerbGroup.Join([Adverb, Predicate(Verb.Infinitive()), .. Front, .. Lead]));

    public string Gerund(EnglishInflection forms) => Series(c => c.Gerund(forms), VerbGroup.Join([Adverb, Predicate(Verb.AsGerund(forms)), .. Front, .. Lead]));

    private string Series(Func<EnglishClause, string> form, string own)
    {
        var series = new ClauseSeries();
        foreach (var coordinate in Coordinates)
        {
            series.Add(null, form(coordinate.Clause), coordinate.Conjunction, hasSubject: false);
        }

        series.Add(null, own, "", hasSubject: false);
        return series.Text();
    }

    private static int PrepositionAtEnd(string verb)
    {
        foreach (var preposition in (ReadOnlySpan<string>)[" for", " on", " of", " about"])
        {
            if (verb.EndsWith(preposition, StringComparison.Ordinal))
            {
                return preposition.Length;
            }
        }

        return 0;
    }

    private string Predicate(string verb)
    {
        if (Object.Length == 0 && After.Count > 0 && After[0].StartsWith("to ", StringComparison.Ordinal) && (verb.EndsWith(" for", StringComparison.Ordinal) || verb.EndsWith(" to", StringComparison.Ordinal)))
        {
            // "apply for to join": the purpose takes the place of what the preposition waits for.
            verb = verb[..verb.LastIndexOf(' ')];
        }

        if (Object.StartsWith("that ", StringComparison.Ordinal) && PrepositionAtEnd(verb) is > 0 and var length && verb.Length > length)
        {
            // "hope for that": a clause follows the verb itself.
            verb = verb[..^length];
        }

        var hole = verb.IndexOf('~', StringComparison.Ordinal);
        var withObject = hole >= 0
            ? VerbGroup.Join(verb[..hole].TrimEnd(), Object, verb[(hole + 1)..].TrimStart())
            : VerbGroup.Join(verb, Object);
        return VerbGroup.Join([withObject, .. After]);
    }
}

/// <summary>A clause and the conjunction that joins what follows to it.</summary>
internal sealed record CoordinateClause(string Conjunction, EnglishClause Clause);
