using System.Collections.Immutable;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>A text and its lines to an article: judge the lines, cut the body into sentences, gather the metadata.</summary>
internal sealed class ArticleBuilder(SourceText text, List<PageLine> lines, KnownMetadata known)
{
    private readonly ImmutableArray<ArticleSentence>.Builder sentences = ImmutableArray.CreateBuilder<ArticleSentence>();
    private readonly ImmutableArray<RemovedText>.Builder removed = ImmutableArray.CreateBuilder<RemovedText>();
    private bool hasDateline;

    public Article Build()
    {
        var judge = new PageJudge(lines, known.Title);
        judge.Judge();
        string? section = null;
        foreach (var line in lines)
        {
            switch (line.Kind)
            {
                case LineKind.Body:
                    AddBody(line, section);
                    break;
                case LineKind.Title:
                    break;
                case LineKind.Subhead when sentences.Count > 0 || line.Index >= judge.FirstBody || LineShape.HasSubheadMark(line.Text):
                    section = SectionName(line.Text);
                    Drop(line.Span, "subhead");
                    break;
                default:
                    Drop(line.Span, line.Reason ?? "page furniture");
                    break;
            }
        }

        var metadata = new PageMetadata(lines, judge.FirstBody, known);
        return new Article
        {
            Text = text,
            Title = judge.Title,
            Published = metadata.Published,
            IsYearInferred = metadata.IsYearInferred,
            DatelinePlace = metadata.Place,
            Publisher = metadata.Publisher,
            Author = metadata.Author,
            Sentences = sentences.ToImmutable(),
            Removed = removed.ToImmutable(),
        };
    }

    private static string SectionName(string subhead)
    {
        var start = 0;
        while (start < subhead.Length - 1 && (char.IsWhiteSpace(subhead[start]) || (!char.IsLetterOrDigit(subhead[start]) && subhead[start] is not ('"' or '\'' or '“' or '‘' or '(' or '[' or '<' or '「' or '『' or '《'))))
        {
            start++;
        }

        return LineShape.IsDashed(subhead) ? subhead[start..].TrimEnd(' ', '-', '–', '—', '―') : subhead[start..];
    }

    private void AddBody(PageLine line, string? section)
    {
        var start = Opening(line);
        var body = line.Text[start..line.BodyEnd];
        var parts = SentenceSplitter.Split(body);
        for (var i = 0; i < parts.Count; i++)
        {
            var words = parts[i].In(body);
            var span = new TextSpan(line.Span.Start + start + parts[i].Start, words.Length);
            if (Noise(line, words, isPart: parts.Count > 1) is { } reason)
            {
                Drop(span, reason);
            }
            else
            {
                sentences.Add(new ArticleSentence(sentences.Count, words, span, section));
            }
        }

        if (line.BodyEnd < line.Text.Length)
        {
            Drop(PageLines.Trim(text.Composed, TextSpan.FromBounds(line.Span.Start + line.BodyEnd, line.Span.End)), "photo credit");
        }
    }

    /// <summary>UTF-16 units before the first sentence: dateline, then bullet; they are kept as removed.</summary>
    private int Opening(PageLine line)
    {
        var length = 0;
        if (line.Dateline is { } dateline && !hasDateline)
        {
            hasDateline = true;
            length = dateline.Length;
            Drop(PageLines.Trim(text.Composed, new TextSpan(line.Span.Start, length)), "dateline");
        }

        var bullet = length < line.BodyEnd ? LineShape.BulletLength(line.Text[length..line.BodyEnd]) : 0;
        if (bullet > 0)
        {
            Drop(PageLines.Trim(text.Composed, new TextSpan(line.Span.Start + length, bullet)), "bullet");
        }

        return length + bullet;
    }

    /// <summary>Why a piece of a body line is none of the story's sentences; null when it is one.</summary>
    private static string? Noise(PageLine line, string words, bool isPart)
    {
        if (!words.AsSpan().ContainsAnyInRange('가', '힣') && LineShape.HangulCount(words) == 0 && !words.Any(char.IsLetter) && !words.Any(char.IsAsciiDigit))
        {
            return "page furniture";
        }

        if (!isPart)
        {
            return null;
        }

        var isSentence = SentenceSplitter.EndsLikeSentence(words);
        if ((isSentence ? ContributorFinder.SignOff(words) : MetaLine.Parse(words.Trim('/', '=', ' '))) is { } meta)
        {
            line.Meta ??= meta;
            return meta.Reason;
        }

        return isSentence ? null : BoilerplateRules.Match(words, edge: false)?.Reason;
    }

    private void Drop(TextSpan span, string reason)
    {
        if (span.Length > 0)
        {
            removed.Add(new RemovedText(span.In(text.Composed), reason, span));
        }
    }
}
