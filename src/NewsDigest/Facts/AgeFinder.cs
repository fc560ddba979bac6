using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Ages that no 세 marks: 홍길동(52) 대표, 20대 남성, 60~70대. Immutable.</summary>
internal sealed class AgeFinder
{
    /// <summary>What a bracket behind a name may say of an age.</summary>
    private const int MaxAge = 115;

    private readonly FormTable<bool> afterDecades;
    private readonly FormTable<bool> titles;
    private readonly SpeechWords speech;
    private readonly HashSet<char> surnames;
    private readonly Particles particles;

    public AgeFinder(Table decades, Table speechWords, Table surnames, Particles particles)
    {
        afterDecades = new(decades.Rows.Select(r => KeyValuePair.Create(r["form"], true)));
        titles = new(speechWords.Rows.Where(r => r["kind"] == "title").Select(r => r["form"]).Distinct(StringComparer.Ordinal).Select(f => KeyValuePair.Create(f, true)));
        speech = new SpeechWords(speechWords);
        this.surnames = [.. surnames.Rows.Select(r => r["surname"]).Where(s => s.Length == 1).Select(s => s[0])];
        this.particles = particles;
    }

    /// <summary>Whether the number is a person's age in brackets: a name or title before it, or a title behind.</summary>
    public bool InBrackets(string text, int at, KoreanNumber number)
    {
        var end = number.End;
        if (at < 3 || text[at - 1] != '(' || !Hangul.IsSyllable(text[at - 2]) || number.Spelled || number.Formatted || number.Scale != 1 || number.Value is < 1 or > MaxAge
            || end >= text.Length || text[end] is not (')' or '·' or ',') || (text[end] != ')' && !(end + 1 < text.Length && (Hangul.IsSyllable(text[end + 1]) || text[end + 1] == ' '))))
        {
            return false;
        }

        var close = text.IndexOf(')', end);
        if (close < 0)
        {
            return false;
        }

        var start = text.LastIndexOf(' ', at - 2) + 1;
        var word = text.AsSpan(start, at - 1 - start);
        if (word is "씨" or "군" or "양" || (word.Length >= 3 && word[^1] is '씨' or '모') || speech.EndsInTitle(word))
        {
            return true;
        }

        var behind = close + 1 < text.Length && text[close + 1] == ' ' ? close + 2 : close + 1;
        if (behind < text.Length && (text[behind] is '씨' or '군' or '양' && particles.CloseAt(text, behind + 1)))
        {
            return true;
        }

        var isName = word.Length is 2 or 3 or 4 && surnames.Contains(word[0]);
        if (behind > close + 1 && titles.At(text, behind).Any(t => particles.CloseAt(text, t.End)))
        {
            return isName || word.Length >= 2;
        }

        var before = start > 1 ? text.AsSpan(text.LastIndexOf(' ', start - 2) + 1, start - 2 - text.LastIndexOf(' ', start - 2)) : default;
        return isName && ((word.Length == 3 && particles.CloseAt(text, close + 1)) || (before.Length > 0 && speech.EndsInTitle(before)));
    }

    /// <summary>20대 남성, 20·30대, 60~70대: the first decade is the number, <paramref name="last"/> the last one, or the end of the only one.</summary>
    public bool TryDecades(string text, int at, KoreanNumber number, out int end, out decimal last)
    {
        (end, last) = (number.End, number.Value + 9);
        if (!IsDecade(number))
        {
            return false;
        }

        var range = end < text.Length && text[end] is '~' or '∼' or '～' or '-' or '·' or '–' && end + 3 < text.Length && text[end + 2] == '0' && text[end + 3] == '대' && text[end + 1] is >= '2' and <= '9';
        if (range)
        {
            last = (text[end + 1] - '0') * 10;
            end += 3;
            if (last <= number.Value)
            {
                return false;
            }
        }

        if (end >= text.Length || text[end] != '대')
        {
            return false;
        }

        end++;
        if (end < text.Length && text[end] == ' ' && IsPerson(text, end + 1))
        {
            return true;
        }

        // Without a person behind it, 대 counts what stands right before it: 버스 20대를. After a particle or a comma nothing is counted.
        return (range || number.Value > 10) && particles.CloseAt(text, end) && !(end < text.Length && text[end] == ' ') && IsPhraseStart(text, at);
    }

    private static bool IsDecade(KoreanNumber number) =>
        !number.Spelled && !number.Formatted && !number.About && number.Scale == 1 && number.Value is >= 10 and <= 90 && number.Value % 10 == 0;

    /// <summary>A word for persons, or a person made anonymous: 50대 A씨.</summary>
    private bool IsPerson(string text, int at) =>
        (at + 1 < text.Length && text[at + 1] == '씨' && (char.IsAsciiLetterUpper(text[at]) || surnames.Contains(text[at])))
        || (at + 2 < text.Length && text[at + 1] == '모' && surnames.Contains(text[at]))
        || afterDecades.At(text, at).Any(f => particles.CloseAt(text, f.End));

    private static bool IsPhraseStart(string text, int at)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        return end == 0 || text[end - 1] is ',' or '(' or '·' or '"' or '“' or '\'' or '‘' or '은' or '는' or '이' or '가' or '을' or '를' or '의' or '에' or '서' or '로' or '와' or '과' or '도' or '만' or '며' or '고' or '면' or '데' or '중' or '히' or '해';
    }
}
