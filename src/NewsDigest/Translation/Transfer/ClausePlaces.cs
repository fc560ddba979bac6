using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>The places of one English clause while its arguments are being put into them.</summary>
internal sealed class ClausePlaces(PredicateEnglish verb)
{
    /// <summary>Before the subject.</summary>
    public List<string> Front { get; } = [];

    /// <summary>After the verb. English mirrors Korean: what stands nearest to the verb comes first.</summary>
    public List<string> After { get; } = [];

    public List<string> Adverbs { get; } = [];

    /// <summary>Nouns without josa, whose place is known only when all arguments are.</summary>
    public List<EnglishNounPhrase> Bare { get; } = [];

    /// <summary>A가 5%, B가 3%를 기록했다: the subjects before the last one, each with its figure.</summary>
    public List<(EnglishNounPhrase Subject, string Figure, IReadOnlyList<string> After)> Gapped { get; } = [];

    /// <summary>What stands after from, by its text, so that a later to can join it.</summary>
    public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    public EnglishNounPhrase? Topic { get; set; }

    /// <summary>Whether the topic has 도: it may be what is acted on as well.</summary>
    public bool IsTopicAdded { get; set; }

    public EnglishNounPhrase? Subject { get; set; }

    public EnglishNounPhrase? ObjectPhrase { get; set; }

    public EnglishNounPhrase? Complement { get; set; }

    /// <summary>What the topic has: 회사는 공장이 있다.</summary>
    public EnglishNounPhrase? Possessed { get; set; }

    /// <summary>A place that may act: 지역에서는.</summary>
    public EnglishNounPhrase? ActingPlace { get; set; }

    public string Object { get; set; } = "";

    public string Quote { get; set; } = "";

    /// <summary>Subjects that had no room.</summary>
    public int Crowded { get; set; }

    /// <summary>Whether something is compared with 보다.</summary>
    public bool IsCompared { get; set; }

    /// <summary>By how much an adjective is compared: 7 percent higher.</summary>
    public string Measure { get; set; } = "";

    /// <summary>How many there are.</summary>
    public string? Counted { get; set; }

    /// <summary>Whether somebody is made to do it: 책을 읽게 하다.</summary>
    public bool IsCaused { get; set; }

    /// <summary>Whether somebody is told to do what a clause with 도록 says.</summary>
    public bool IsOrdered { get; set; }

    /// <summary>Who is made to do it.</summary>
    public EnglishNounPhrase? Causee { get; set; }

    /// <summary>Whether an argument is negative already: no one.</summary>
    public bool IsDenied { get; set; }

    /// <summary>안 or 못 before the verb; empty when there is none.</summary>
    public string Negation { get; set; } = "";

    /// <summary>Adverbs beside the verb.</summary>
    public string Adverb => string.Join(' ', Adverbs.Where(a => (Degree == Degree.Positive || a is not ("more" or "most")) && !IsIntensity(a)));

    /// <summary>very, too, extremely: what stands right before an adjective.</summary>
    public string Intensity => VerbGroup.Join(Measure, string.Join(' ', Adverbs.Where(IsIntensity)));

    /// <summary>Whether the predicate is compared: 더, 보다, 가장.</summary>
    public Degree Degree => !verb.IsAdjective ? Degree.Positive : Adverbs.Contains("most", StringComparer.Ordinal) ? Degree.Superlative : IsCompared || Adverbs.Contains("more", StringComparer.Ordinal) ? Degree.Comparative : Degree.Positive;

    /// <summary>Whether 많다 says that there is much of something, and not more than of something else.</summary>
    public bool IsThere => Possessed is null && Degree == Degree.Positive && !verb.IsExistential && Subject is null or { IsFigure: false, IsName: false } && Subject?.Words.StartsWith("number ", StringComparison.Ordinal) != true;

    /// <summary>A phrase where the reader knows which one is meant.</summary>
    public static EnglishNounPhrase AsSubject(EnglishNounPhrase phrase) =>
        phrase with { Determiner = phrase.Determiner == Determiner.Indefinite ? Determiner.Definite : phrase.Determiner };

    /// <summary>Puts an adverbial where its row says: front, time, end, mid.</summary>
    public void AddAt(string place, string english)
    {
        switch (place)
        {
            case "front":
                Front.Insert(0, english);
                break;
            case "time" when Topic is null && Subject is null:
                Front.Add(english);
                break;
            case "end" or "time":
                After.Insert(0, english);
                break;
            default:
                Adverbs.Add(english);
                break;
        }
    }

    /// <summary>Puts an argument where the verb's frame says: obj, subj, or after a preposition.</summary>
    public void PutIn(string role, EnglishNounPhrase phrase)
    {
        switch (role)
        {
            case "obj" when ObjectPhrase is null:
                ObjectPhrase = phrase;
                break;
            case not ("obj" or "subj") when phrase.Words.StartsWith("that ", StringComparison.Ordinal) && ObjectPhrase is null:
                ObjectPhrase = phrase;
                break;
            case "subj" when Subject is null:
                Subject = AsSubject(phrase);
                break;
            case "obj" or "subj":
                After.Insert(0, phrase.Text());
                break;
            case "inf" or "ing" or "that":
                After.Insert(0, VerbGroup.Join("to", phrase.Text()));
                break;
            default:
                var text = VerbGroup.Join(role, phrase.ObjectText());
                if (role == "from")
                {
                    Sources[text] = phrase.ObjectText();
                }

                After.Insert(0, text);
                break;
        }
    }

    private bool IsIntensity(string adverb) => verb.IsAdjective && DegreeAdverbs.Contain(adverb);
}
