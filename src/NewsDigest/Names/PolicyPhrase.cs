using System.Collections.Frozen;

namespace NewsDigest.Names;

/// <summary>The subject of a policy's title: acts with their objects, joined by 및 and 와/과.</summary>
internal sealed class PolicyPhrase(NameTables tables)
{
    private readonly FrozenDictionary<string, PolicyAct> acts = tables.PolicyActs;
    private readonly FrozenDictionary<string, (string English, string Kind)> words = tables.PolicyWords;

    /// <summary>As a phrase after a preposition: Promoting the Innovative Development of Future Industries.</summary>
    public string English(string subject, bool isChinese)
    {
        var parts = Conjuncts(subject);
        // An object without an act of its own shares that of the last: 클러스터 및 산업 육성.
        if (parts.Count > 1 && parts[..^1].TrueForAll(p => !acts.ContainsKey(p[^1])))
        {
            var last = parts[^1];
            var (gerund, objects) = Acts(last, isChinese);
            return gerund.Length == 0
                ? string.Join(" and ", parts.Select(p => Object(p, isChinese)))
                : gerund + " " + string.Join(" and ", parts[..^1].Select(p => Object(p, isChinese)).Append(Object(objects, isChinese)));
        }

        return string.Join(" and ", parts.Select(p => Act(p, isChinese)));
    }

    /// <summary>As words before a noun: Innovative Industrial Cluster.</summary>
    public string Attributive(string subject, bool isChinese) =>
        string.Join(" and ", Conjuncts(subject).Select(p => string.Join(' ', Pieces(p, isChinese).Select(x => Singular(x.English, x.IsPlural)))));

    /// <summary>Whether the subject ends in a noun of acting.</summary>
    public bool IsAct(string subject) => Conjuncts(subject) is [.., [.., var last]] && acts.ContainsKey(last);

    /// <summary>Moves what says of which kind a paper is (중장기) from the end of the subject before the kind.</summary>
    public (string Subject, string Kind) Kind(string subject, string kind)
    {
        var blank = subject.LastIndexOf(' ');
        return words.TryGetValue(subject[(blank + 1)..], out var word) && word.Kind == "kind" ? (subject[..Math.Max(0, blank)], word.English + " " + kind) : (subject, kind);
    }

    private static string Singular(string english, bool isPlural)
    {
        var bare = english.StartsWith("the ", StringComparison.Ordinal) ? english[4..] : english;
        return !isPlural ? bare : bare.EndsWith("ies", StringComparison.Ordinal) ? bare[..^3] + "y" : bare.EndsWith('s') ? bare[..^1] : bare;
    }

    private string Act(List<string> part, bool isChinese)
    {
        var (gerund, rest) = Acts(part, isChinese);
        return gerund.Length == 0 ? Object(rest, isChinese) : gerund.EndsWith(" of", StringComparison.Ordinal) && rest.Count == 0 ? gerund[..^3] : (gerund + " " + Object(rest, isChinese)).TrimEnd();
    }

    // 심화 추진: two gerunds; 발전 촉진: Promoting the Development of.
    private (string Gerund, List<string> Objects) Acts(List<string> part, bool isChinese)
    {
        if (part.Count == 0 || !acts.TryGetValue(part[^1], out var last))
        {
            return ("", part);
        }

        var gerund = last.Gerund;
        var at = part.Count - 1;
        if (at > 0 && last.IsPhase && acts.TryGetValue(part[at - 1], out var before) && before.IsPhase)
        {
            gerund = before.Gerund + " and " + gerund;
            at--;
        }

        if (at < 1 || !last.IsPhase || !acts.TryGetValue(part[at - 1], out var noun))
        {
            return (gerund, part[..at]);
        }

        at--;
        var modifier = "";
        if (at > 0 && words.TryGetValue(part[at - 1], out var word) && word.Kind == "modifier")
        {
            modifier = word.English + " ";
            at--;
        }

        return ($"{gerund} the {modifier}{noun.Noun} of", part[..at]);
    }

    private string Object(List<string> part, bool isChinese)
    {
        // 영향력을 갖춘 센터: a center with influence.
        var having = part.FindIndex(p => p is "갖춘" or "가진" or "지닌");
        if (having > 0 && having + 1 < part.Count)
        {
            return $"{Object(part[(having + 1)..], isChinese)} with {string.Join(' ', Pieces(part[..having], isChinese).Select(p => p.English))}";
        }

        var pieces = Pieces(part, isChinese);
        if (pieces.Count == 0)
        {
            return "";
        }

        var english = string.Join(' ', pieces.Select((p, i) => i > 0 && p.English.StartsWith("the ", StringComparison.Ordinal) ? p.English[4..] : p.English));
        var isPlural = pieces[^1].IsPlural || english.EndsWith('s');
        return isPlural || english.StartsWith("the ", StringComparison.Ordinal) ? english
            : english.EndsWith(" Industry", StringComparison.Ordinal) || english.EndsWith(" Economy", StringComparison.Ordinal) ? "the " + english
            : english.EndsWith(" City", StringComparison.Ordinal) || english.EndsWith(" Center", StringComparison.Ordinal) ? "a " + english
            : english;
    }

    private List<(string English, bool IsPlural)> Pieces(List<string> part, bool isChinese)
    {
        var pieces = new List<(string, bool)>();
        for (var i = 0; i < part.Count;)
        {
            var (length, english, plural) = (1, (string?)null, false);
            for (var l = Math.Min(3, part.Count - i); l > 0 && english is null; l--)
            {
                if (words.TryGetValue(string.Join(' ', part.GetRange(i, l)), out var word))
                {
                    (length, english, plural) = (l, word.English, word.Kind == "plural");
                }
            }

            english ??= Year(part[i]) ?? (acts.TryGetValue(part[i], out var act) ? act.Noun : tables.English.Phrase(Bare(part[i]), isChinese, out _));
            if (english.Length > 0)
            {
                pieces.Add((english, plural));
            }

            i += length;
        }

        return pieces;
    }

    // 2021년도 before a name is the year alone.
    private static string? Year(string word) =>
        word.Length is 5 or 6 && (word.EndsWith('년') || word.EndsWith("년도", StringComparison.Ordinal)) && word.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? word[..4] : null;

    private string Bare(string word)
    {
        if (WordEdges.RunEnd(word, 0) < word.Length)
        {
            return word;
        }

        foreach (var stem in tables.Edges.StemEnds(word, 0, word.Length))
        {
            var bare = word[..stem];
            if (stem > 1 && (acts.ContainsKey(bare) || words.ContainsKey(bare) || tables.English.IsKnown(bare)))
            {
                return bare;
            }
        }

        return word;
    }

    private List<List<string>> Conjuncts(string subject)
    {
        var parts = new List<List<string>> { new() };
        foreach (var word in subject.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "및" or "또는" or "그리고")
            {
                parts.Add([]);
                continue;
            }

            var bare = Bare(word);
            parts[^1].Add(bare);
            if (bare.Length == word.Length - 1 && word[^1] is '와' or '과' && acts.ContainsKey(bare))
            {
                parts.Add([]);
            }
        }

        parts.RemoveAll(p => p.Count == 0);
        return parts;
    }
}

/// <summary>A noun of acting.</summary>
/// <param name="Gerund">Promoting.</param>
/// <param name="Noun">Promotion.</param>
/// <param name="IsPhase">Whether it takes another act as its object.</param>
internal sealed record PolicyAct(string Gerund, string Noun, bool IsPhase);
