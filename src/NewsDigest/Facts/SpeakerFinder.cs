using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Who a stretch of text says is speaking: the topic or subject, with its modifiers, without its particle. Immutable.</summary>
internal sealed class SpeakerFinder(SpeechWords speech)
{
    /// <summary>A speaker's phrase longer than this is not one.</summary>
    private const int MaxWords = 8;

    /// <summary>Last syllables of particles, and of connective and adverbial endings.</summary>
    private const string ParticleEndings = "는을를에며고서로와과게면";

    /// <summary>Last syllables of participles: 맡은, 알려진, 나온.</summary>
    private const string VerbEndings = "은던된한해온낸친난린긴킨진본준할될";

    private const string Surnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국리";

    /// <summary>The best speaker between two places; null when there is none.</summary>
    public TextSpan? Find(TokenizedText sentence, int from, int to)
    {
        TextSpan? topic = null, titled = null, subject = null;
        foreach (var (start, end) in Words(sentence.Text, from, to))
        {
            if (StripParticle(sentence, start, end, out var stem, out var isTopic) is false)
            {
                continue;
            }

            var word = sentence.Text.AsSpan(start, stem - start);
            var hasTitle = speech.EndsInTitle(word) || speech.IsPronoun(word.ToString());
            if (hasTitle && (isTopic || titled is null))
            {
                titled = TextSpan.FromBounds(start, stem);
            }

            if (isTopic)
            {
                topic = TextSpan.FromBounds(start, stem);
            }
            else if (hasTitle || subject is null)
            {
                subject = TextSpan.FromBounds(start, stem);
            }
        }

        return (titled ?? topic ?? subject) is { } head ? Extend(sentence, from, head) : null;
    }

    /// <summary>The phrase that ends at <paramref name="end"/> with no particle: "…" 홍길동 교수의 말이다.</summary>
    public TextSpan? Before(TokenizedText sentence, int from, int end)
    {
        var start = sentence.Text.LastIndexOf(' ', Math.Max(from, end - 1)) + 1;
        return start >= from && start < end ? Extend(sentence, from, TextSpan.FromBounds(start, end)) : null;
    }

    /// <summary>Splits at white space outside brackets.</summary>
    private static IEnumerable<(int Start, int End)> Words(string text, int from, int to)
    {
        var (start, depth) = (from, 0);
        for (var i = from; i <= to; i++)
        {
            var c = i < to ? text[i] : ' ';
            depth += c is '(' or '[' ? 1 : c is ')' or ']' && depth > 0 ? -1 : 0;
            if ((c is ' ' or '\u00A0' && depth == 0) || i == to)
            {
                if (i > start)
                {
                    yield return (start, i);
                }

                start = i + 1;
            }
        }
    }

    private static bool StripParticle(TokenizedText sentence, int start, int end, out int stem, out bool isTopic)
    {
        var text = sentence.Text;
        var last = text[end - 1] is ',' ? end - 1 : end;
        (stem, isTopic) = (last, false);
        if (last - start < 2)
        {
            return false;
        }

        var (c, before) = (text[last - 1], text[last - 2]);
        var closedByBracket = before is ')' or ']' or '\'' or '’' or '”' or '"' || char.IsAsciiLetterOrDigit(before);
        var final = Hangul.IsSyllable(before) && Hangul.Final(before) != 0;
        if (!closedByBracket && !Hangul.IsSyllable(before))
        {
            return false;
        }

        stem = last - 1;
        isTopic = c is '은' or '는';
        if (isTopic)
        {
            if (c == '은' ? !closedByBracket && !final : !closedByBracket && final)
            {
                return false;
            }

            // 에서는, 에게는, 으로는 and the adnominal endings are no speakers.
            return !(c == '는' && before is '에' or '서' or '로' or '게' or '지' or '고' or '하' or '되' or '있' or '없' or '않' or '까' || IsAdnominal(sentence, last));
        }

        if (c is '이' or '가')
        {
            return c == '이' ? closedByBracket || final : closedByBracket || !final;
        }

        if (c == '도' || (c == '서' && before == '께'))
        {
            stem = c == '서' ? last - 2 : last - 1;
            return true;
        }

        return false;
    }

    /// <summary>Trusts a real analyser where there is one: a word whose last morpheme is an ending is no topic.</summary>
    private static bool IsAdnominal(TokenizedText sentence, int end)
    {
        foreach (var eojeol in sentence.Eojeols)
        {
            if (eojeol.Span.End >= end && eojeol.Span.Start < end)
            {
                var tag = eojeol.Morphemes.LastOrDefault(m => m.Span.End <= end)?.Tag;
                return tag is SejongTag.ETM or SejongTag.EC or SejongTag.EF;
            }
        }

        return false;
    }

    /// <summary>Takes the modifiers on the left: names, firms and titles up to a clause or an adverbial.</summary>
    private TextSpan Extend(TokenizedText sentence, int from, TextSpan head)
    {
        var text = sentence.Text;
        if (speech.IsPronoun(head.In(text)))
        {
            return head;
        }

        var words = Words(text, from, head.Start).ToList();
        var start = head.Start;
        for (var i = words.Count - 1; i >= 0 && words.Count - i <= MaxWords; i--)
        {
            var (s, e) = words[i];
            var word = text[s..e];
            if (Stops(word))
            {
                break;
            }

            start = s;
        }

        return TextSpan.FromBounds(start, head.End);
    }

    /// <summary>Whether the word ends another phrase or clause, so that the speaker's begins behind it.</summary>
    private bool Stops(string word)
    {
        var last = word[^1];
        if (last is ',' or '.' or '”' or '"' || speech.IsOpener(word))
        {
            return true;
        }

        if (word.Length == 1 || last == ')' || IsName(word) || speech.EndsInTitle(word))
        {
            return false;
        }

        if (word.EndsWith("으나", StringComparison.Ordinal) || word.EndsWith("지만", StringComparison.Ordinal) || word.EndsWith("는데", StringComparison.Ordinal))
        {
            return true;
        }

        return ParticleEndings.Contains(last, StringComparison.Ordinal) || VerbEndings.Contains(last, StringComparison.Ordinal) || (word.Length >= 3 && last is '인' or '이' or '가');
    }

    /// <summary>A Korean name: surname and two syllables; names that end like a particle or participle are rarer than those.</summary>
    private static bool IsName(string word) => word.Length == 3 && Surnames.Contains(word[0], StringComparison.Ordinal) && Hangul.IsSyllable(word[^1])
        && !ParticleEndings.Contains(word[^1], StringComparison.Ordinal) && word[^1] is not ('된' or '던' or '한');
}
