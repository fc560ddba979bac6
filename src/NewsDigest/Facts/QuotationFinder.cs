using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Finds what is said by whom over the sentences of an article. Immutable.</summary>
internal sealed class QuotationFinder
{
    private readonly SpeechWords speech;
    private readonly SpeakerFinder speakers;

    public QuotationFinder(SpeechWords speech)
    {
        this.speech = speech;
        speakers = new SpeakerFinder(speech);
    }

    private sealed record Speaker(string Text, int Sentence, TextSpan Span);

    /// <summary>The quotations of each sentence; what is wrong with the marks goes into <paramref name="checks"/>.</summary>
    public List<Quotation>[] Find(IReadOnlyList<TokenizedText> sentences, List<ArticleCheck> checks)
    {
        var found = new List<Quotation>[sentences.Count];
        var known = new List<Speaker>();
        Speaker? last = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            found[i] = [];
            var text = sentences[i].Text;
            var (stretches, loose) = QuoteMarks.Find(text);
            foreach (var mark in loose)
            {
                checks.Add(new ArticleCheck("unbalanced-quotation", i, new TextSpan(mark, 1), "A quotation mark has no partner in its sentence."));
                if (text[mark] is '"' or '”' && speech.Connector(text, mark + 1, out _, out var kind) && kind is "say" or "direct" && speech.HasVerb(text, mark + 1, text.Length) && OpenClause(sentences[i], mark) is var begin and > 0)
                {
                    stretches.Add(new(TextSpan.FromBounds(begin, mark), TextSpan.FromBounds(begin, mark + 1), IsDouble: true));
                }
            }

            var quotes = stretches.Where(s => IsSpeech(sentences, i, s, stretches)).OrderBy(s => s.Outer.Start).ToList();
            if (quotes.Count == 0)
            {
                // 그는 of a later sentence is whoever spoke last, or failing that the person told about.
                if (speakers.Find(sentences[i], 0, text.Length) is { } topic && (last is null || speech.HasVerb(text, LastWord(text, 2), text.Length) || IsPerson(topic.In(text))))
                {
                    last = Resolve(sentences, i, topic, known, last);
                }

                continue;
            }

            var speaker = SpeakerOf(sentences, i, quotes, known, last);
            foreach (var quote in quotes)
            {
                found[i].Add(new Quotation
                {
                    Span = quote.Inner, Text = quote.Inner.In(text), Speaker = speaker?.Text ?? "", SpeakerSentence = speaker?.Sentence ?? i, SpeakerSpan = speaker?.Span,
                });
            }

            last = speaker ?? last;
        }

        return found;
    }

    /// <summary>Whether the stretch is speech: by what follows it, or as a sentence of its own whose attribution is next door.</summary>
    private bool IsSpeech(IReadOnlyList<TokenizedText> sentences, int index, QuotedStretch stretch, List<QuotedStretch> all)
    {
        var text = sentences[index].Text;
        var words = stretch.Inner.Length == 0 ? 0 : text.AsSpan(stretch.Inner.Start, stretch.Inner.Length).Count(' ') + 1;
        var after = stretch.Outer.End;
        if (words == 0 || (!stretch.IsDouble && (words < 3 || !EndsLikeSpeech(text[stretch.Inner.End - 1]))))
        {
            return false;
        }

        if (speech.Connector(text, after, out var end, out var kind))
        {
            var clause = NextStretch(all, after, text.Length);
            return kind switch
            {
                "direct" => stretch.IsDouble || speech.HasVerb(text, end, text.Length),
                "say" => speech.HasVerb(text, end, clause) || (stretch.IsDouble && speech.HasVerb(text, end, text.Length)),
                _ => stretch.IsDouble && speech.HasSaying(text, end, Math.Min(text.Length, clause), out _) && words >= 2,
            };
        }

        if (!stretch.IsDouble || words < 2)
        {
            return false;
        }

        var alone = stretch.Outer.Start == 0 && text.AsSpan(after).Trim(" .").Length == 0;
        if (alone)
        {
            return true;
        }

        // “…” 김 교수의 말이다 / “…”, 그는 이렇게 말했다
        return stretch.Outer.Start == 0 && after < text.Length && text[after] is ' ' or ',' or '.' && (speech.HasSaying(text, after, text.Length, out _) || speech.HasVerb(text, after, text.Length));
    }

    private Speaker? SpeakerOf(IReadOnlyList<TokenizedText> sentences, int index, List<QuotedStretch> quotes, List<Speaker> known, Speaker? last)
    {
        var text = sentences[index].Text;
        var first = quotes[0].Outer;
        if (first.Start > 1 && speakers.Find(sentences[index], 0, first.Start) is { } before)
        {
            return Resolve(sentences, index, before, known, last);
        }

        for (var q = 0; q < quotes.Count; q++)
        {
            var from = quotes[q].Outer.End;
            var to = q + 1 < quotes.Count ? quotes[q + 1].Outer.Start : text.Length;
            if (speech.Connector(text, from, out var end, out _))
            {
                from = end;
            }

            from = from < to && text[from] is ',' ? from + 1 : from;
            if (from < to && speech.HasSaying(text, from, to, out var saying) && SaidBy(sentences[index], from, saying) is { } owner)
            {
                return Resolve(sentences, index, owner, known, last);
            }

            if (from < to && speakers.Find(sentences[index], from, to) is { } between)
            {
                return Resolve(sentences, index, between, known, last);
            }
        }

        var alone = first.Start == 0 && text.AsSpan(quotes[^1].Outer.End).Trim(" .").Length == 0;
        if (alone && index + 1 < sentences.Count)
        {
            var next = sentences[index + 1];
            var nextMark = next.Text.AsSpan().IndexOfAny('"', '“');
            if (speech.HasSaying(next.Text, 0, next.Text.Length, out var said) && SaidBy(next, 0, said) is { } owner)
            {
                return Resolve(sentences, index + 1, owner, known, last);
            }

            if (speech.HasVerb(next.Text, 0, next.Text.Length) && speakers.Find(next, 0, nextMark >= 0 ? nextMark : next.Text.Length) is { } later)
            {
                return Resolve(sentences, index + 1, later, known, last);
            }
        }

        return last;
    }

    /// <summary>그의 설명, 김 교수의 말: who owns the noun of saying.</summary>
    private TextSpan? SaidBy(TokenizedText sentence, int from, int saying)
    {
        var end = saying - 1;
        return end - 1 > from && sentence.Text[end - 1] == '의' ? speakers.Before(sentence, from, end - 1) : null;
    }

    /// <summary>A pronoun or a surname with title stands for a speaker already named.</summary>
    private Speaker? Resolve(IReadOnlyList<TokenizedText> sentences, int index, TextSpan span, List<Speaker> known, Speaker? last)
    {
        var text = span.In(sentences[index].Text);
        if (text.EndsWith(')') && text.LastIndexOf('(') is var age and > 0 && text.AsSpan(age + 1, text.Length - age - 2).TrimEnd('세') is { Length: > 0 and < 4 } years && !years.ContainsAnyExceptInRange('0', '9'))
        {
            (text, span) = (text[..age], new TextSpan(span.Start, age));
        }

        if (speech.IsPronoun(text) || text.StartsWith("이 ", StringComparison.Ordinal) && last is not null && speech.TitleOf(text) == speech.TitleOf(last.Text))
        {
            return last;
        }

        var title = speech.TitleOf(text);
        if (title.Length > 0 && text.Length - title.Length is 2 or 3 && text[text.Length - title.Length - 1] == ' ')
        {
            var surname = text[..(text.Length - title.Length - 1)];
            var full = known.FindLast(k => k.Text.Contains(title, StringComparison.Ordinal) && (k.Text.StartsWith(surname, StringComparison.Ordinal) || k.Text.Contains(" " + surname, StringComparison.Ordinal)));
            if (full is not null)
            {
                // 부산대 홍길동 교수 연구팀: the professor alone, without what the title belongs to.
                var length = full.Text.LastIndexOf(title, StringComparison.Ordinal) + title.Length;
                return length == full.Text.Length ? full : full with { Text = full.Text[..length], Span = new TextSpan(full.Span.Start, length) };
            }
        }

        var speaker = new Speaker(text, index, span);
        known.Add(speaker);
        return speaker;
    }

    /// <summary>Where a quotation that lacks its opening mark begins: behind the topic.</summary>
    private int OpenClause(TokenizedText sentence, int mark) =>
        speakers.Find(sentence, 0, mark) is { } speaker && sentence.Text.IndexOf(' ', speaker.End) is var space and > 0 && space < mark ? space + 1 : -1;

    private static int NextStretch(List<QuotedStretch> all, int from, int length)
    {
        var next = length;
        foreach (var s in all)
        {
            if (s.IsDouble && s.Outer.Start >= from)
            {
                next = Math.Min(next, s.Outer.Start);
            }
        }

        return next;
    }

    /// <summary>A name with its Hanja, or a phrase that ends in a title.</summary>
    private bool IsPerson(string phrase) => speech.EndsInTitle(phrase) || (phrase.EndsWith(')') && !phrase.Contains(' ', StringComparison.Ordinal) && phrase.Length is >= 6 and <= 16);

    /// <summary>Single marks hold terms; only whole clauses in them are speech.</summary>
    private static bool EndsLikeSpeech(char last) => last is '다' or '요' or '까' or '죠' or '자' or '라' or '것' or '.' or '!' or '?' or '네' or '함' or '나' or '지';

    /// <summary>Where the last <paramref name="count"/> words begin.</summary>
    private static int LastWord(string text, int count)
    {
        var at = text.Length;
        while (count-- > 0 && at > 0)
        {
            at = text.LastIndexOf(' ', at - 1);
        }

        return at + 1;
    }
}
