using System.Collections.Frozen;
using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Puts names that are built of words into English: place, modifiers and head, in the order that the head asks for.</summary>
internal sealed class OrganizationEnglish
{
    private const int LongestPiece = 12;
    private const int LoneSyllable = 25;
    private const int CommonNoun = 25;

    private readonly NameTables tables;
    private readonly FrozenDictionary<string, string> words;

    public OrganizationEnglish(NameTables tables, Table organizationWords)
    {
        this.tables = tables;
        words = organizationWords.Rows.ToFrozenDictionary(r => r["ko"], r => r["en"], StringComparer.Ordinal);
    }

    /// <summary>The English of a whole name whose last word ends in <paramref name="head"/>.</summary>
    /// <param name="korean">The name as printed, without brackets.</param>
    /// <param name="head">Its head.</param>
    /// <param name="isChinese">Whether unknown parts are read as Chinese.</param>
    /// <param name="isGuess">Whether a part had to be guessed.</param>
    /// <param name="context">The article's own names; null for none.</param>
    public string Compose(string korean, OrganizationHead head, bool isChinese, out bool isGuess, NameContext? context = null)
    {
        if (head.Strength == "brand" && Brand(korean[..^head.Korean.Length]) is { } brand)
        {
            isGuess = true;
            return Join(brand, head.English);
        }

        var parts = Parts(korean[..^head.Korean.Length].TrimEnd(), isChinese, out isGuess, context);
        if (head.English is "Group" or "Co., Ltd.")
        {
            // 과학기술유한회사 is Technology Co., Ltd.
            parts = [.. parts.Select(p => p.English == "Science and Technology" ? ("Technology", false) : p)];
        }

        var places = parts.TakeWhile(p => p.IsPlace).Select(p => p.English).ToList();
        var rest = string.Join(' ', parts.Skip(places.Count).Select(p => p.English));
        var place = string.Join(' ', places);
        return head.Order switch
        {
            "before" => Join(head.English, Join(place, rest)),
            "of" when rest.Length > 0 => Join(Administrative(korean, place), head.English + " of " + rest),
            "of" when head.Korean.Length > 1 && place.Length > 0 => head.English + " of " + place,
            "gov" or "of" => Join(Join(Administrative(korean, place), rest), head.English),
            _ => Join(Join(Bare(place), rest), head.English),
        };
    }

    /// <summary>Whether the word is one that many names are built with (데이터, 산업).</summary>
    public bool IsOrganizationWord(string korean) => words.ContainsKey(korean);

    /// <summary>Whether the whole word can be put into English from tables.</summary>
    public bool IsKnown(string korean) => Segment(korean, null).All(s => s.English is not null);

    /// <summary>The English of words without a head, part by part.</summary>
    public string Phrase(string korean, bool isChinese, out bool isGuess, NameContext? context = null) =>
        string.Join(' ', Parts(korean, isChinese, out isGuess, context).Select(p => p.English));

    // 소라리서치 is Sora Research, whatever 소라 means as a noun.
    private string? Brand(string core) =>
        core.Length is > 0 and < 4 && !core.Contains(' ', StringComparison.Ordinal) && tables.Words.IsNoun(core) && !words.ContainsKey(core) && tables.Gazetteer.Find(core).Length == 0
            ? RevisedRomanization.RomanizeName(core)
            : null;

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : left + " " + right;

    private static string Bare(string place) => place.EndsWith(" Province", StringComparison.Ordinal) ? place[..^" Province".Length]
        : place.EndsWith(" Prefecture", StringComparison.Ordinal) ? place[..^" Prefecture".Length]
        : place;

    // 산시성 통계국 is the Shaanxi Provincial Bureau, 상하이시 데이터국 the Shanghai Municipal one.
    private static string Administrative(string korean, string place)
    {
        var first = korean.Split(' ')[0];
        return first.EndsWith('성') && place.Length > 0 ? Bare(place) + " Provincial"
            : first.EndsWith('시') && place.Length > 0 ? place + " Municipal"
            : place;
    }

    private List<(string English, bool IsPlace)> Parts(string korean, bool isChinese, out bool isGuess, NameContext? context)
    {
        isGuess = false;
        var parts = new List<(string, bool)>();
        foreach (var word in Words(korean))
        {
            if (word.Length > 2 && word[0] == '제' && word[^1] is '기' or '차' or '회' && int.TryParse(word.AsSpan(1, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                parts.Add((PlanFinder.Ordinal(number), false));
                continue;
            }

            foreach (var (start, length, english, isPlace) in Segment(word, context))
            {
                if (english is not null)
                {
                    parts.Add((english, isPlace));
                    continue;
                }

                isGuess = true;
                var isJapanese = start > 0 && context?.Find(word[..start])?.Country == "JP";
                parts.Add((Guess(word.Substring(start, length), isChinese, isJapanese), false));
            }
        }

        return parts;
    }

    // 디지털 경제 is one row of the table although it is written as two words.
    private List<string> Words(string korean)
    {
        var joined = new List<string>();
        foreach (var word in korean.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (joined.Count > 0 && words.ContainsKey(joined[^1] + word))
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    // Digits and letters stay as they are, whatever Hangul is glued to them.
    private string Guess(string piece, bool isChinese, bool isJapanese)
    {
        var cut = 0;
        while (cut < piece.Length && Hangul.IsSyllable(piece[cut]) == Hangul.IsSyllable(piece[0]))
        {
            cut++;
        }

        return cut < piece.Length ? GuessRun(piece[..cut], isChinese, isJapanese) + " " + Guess(piece[cut..], isChinese, isJapanese).Trim() : GuessRun(piece, isChinese, isJapanese);
    }

    private string GuessRun(string piece, bool isChinese, bool isJapanese) =>
        !Hangul.IsSyllable(piece[0]) ? piece
        : (isJapanese ? tables.Japanese.Word(piece) : null) ?? (isChinese ? tables.Chinese.NameFromReading(piece) : null) ?? (piece.All(tables.SinoKorean.IsReading) ? RevisedRomanization.RomanizeName(piece) : LoanwordGuess.Latin(piece));

    // Fewest unknown letters, then fewest pieces: dynamic programming from the end.
    private List<(int Start, int Length, string? English, bool IsPlace)> Segment(string word, NameContext? context)
    {
        var cost = new int[word.Length + 1];
        var take = new (int Length, string? English, bool IsPlace)[word.Length];
        for (var i = word.Length - 1; i >= 0; i--)
        {
            cost[i] = int.MaxValue;
            for (var length = 1; length <= Math.Min(LongestPiece, word.Length - i); length++)
            {
                var piece = Piece(word, i, length, context);
                // A syllable alone is no name: 북대황 is not 북 and rhubarb.
                var pieceCost = piece.English is null ? 10 + (20 * length) + (length == 1 ? LoneSyllable : 0) : (piece.IsCommon ? CommonNoun : 10) - (piece.IsPlace ? 1 : 0);
                if (cost[i + length] + pieceCost < cost[i])
                {
                    cost[i] = cost[i + length] + pieceCost;
                    take[i] = (length, piece.English, piece.IsPlace);
                }
            }
        }

        var pieces = new List<(int, int, string?, bool)>();
        for (var i = 0; i < word.Length; i += take[i].Length)
        {
            pieces.Add((i, take[i].Length, take[i].English, take[i].IsPlace));
        }

        return pieces;
    }

    private (string? English, bool IsPlace, bool IsCommon) Piece(string word, int start, int length, NameContext? context)
    {
        var text = word.Substring(start, length);
        if (!Hangul.IsSyllable(text[0]))
        {
            return text.All(c => !Hangul.IsSyllable(c)) && (start + length == word.Length || Hangul.IsSyllable(word[start + length])) ? (text, false, false) : (null, false, false);
        }

        if (length < 2)
        {
            return (null, false, false);
        }

        if (start == 0 || context?.IsLearnt(text) == true)
        {
            var entry = context is null ? tables.Gazetteer.Find(text).FirstOrDefault(e => e.Type is EntityType.Place or EntityType.Organization) : context.Find(text);
            entry = tables.Ambiguous.GetValueOrDefault(text) == "word" ? null : entry;
            if (entry is not null)
            {
                return (entry.English, entry.Type == EntityType.Place, false);
            }
        }

        if (words.TryGetValue(text, out var english))
        {
            return (english, false, false);
        }

        if (tables.Heads.AtEnd(text) is { } head && head.Korean == text)
        {
            return (head.English, false, false);
        }

        return tables.Words.English(text) is { Length: > 0 } common ? (TitleCase(common), false, true) : (null, false, false);
    }

    private static string TitleCase(string english) =>
        string.Join(' ', english.Split(' ').Select(w => w.Length > 3 || char.IsUpper(w[0]) || w == english ? char.ToUpperInvariant(w[0]) + w[1..] : w));
}
