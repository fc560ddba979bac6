using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Joins candidates to entities: the longest of overlapping ones, one entity for one English name or one spelling.</summary>
internal static class EntityJoiner
{
    /// <summary>The entities in order of first mention.</summary>
    public static IReadOnlyList<Entity> Join(IEnumerable<NameCandidate> candidates)
    {
        var groups = new List<List<NameCandidate>>();
        var byKey = new Dictionary<string, List<NameCandidate>>(StringComparer.Ordinal);
        foreach (var candidate in WithoutOverlap(candidates).OrderBy(c => c.Sentence).ThenBy(c => c.Start))
        {
            string[] keys = [.. Keys(candidate)];
            var group = keys.Select(k => byKey.GetValueOrDefault(k)).FirstOrDefault(g => g is not null);
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(candidate);
            foreach (var key in keys)
            {
                byKey.TryAdd(key, group);
            }
        }

        return [.. groups.Select(ToEntity)];
    }

    /// <summary>The candidates of which none overlaps a longer one; of equals the better proven, then the earlier given.</summary>
    public static List<NameCandidate> WithoutOverlap(IEnumerable<NameCandidate> candidates)
    {
        // By sentence, then the longest, then the best proven, then as given.
        NameCandidate[] sorted = [.. candidates];
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) =>
        {
            var (left, right) = (sorted[a], sorted[b]);
            return left.Sentence != right.Sentence ? left.Sentence.CompareTo(right.Sentence)
                : left.End - left.Start != right.End - right.Start ? (right.End - right.Start).CompareTo(left.End - left.Start)
                : left.Status != right.Status ? right.Status.CompareTo(left.Status)
                : a.CompareTo(b);
        });
        var kept = new List<NameCandidate>(sorted.Length);
        foreach (var index in order)
        {
            var candidate = sorted[index];
            var isFree = true;
            for (var i = kept.Count - 1; i >= 0 && isFree && kept[i].Sentence == candidate.Sentence; i--)
            {
                isFree = !candidate.Overlaps(kept[i]);
            }

            if (isFree)
            {
                kept.Add(candidate);
            }
        }

        return kept;
    }

    private static IEnumerable<string> Keys(NameCandidate candidate)
    {
        yield return candidate.Type + "|" + EnglishKey(candidate.Type == EntityType.Event ? candidate.English.TrimStart([.. "0123456789 "]) : candidate.English);
        yield return candidate.Type + "#" + SpellingKey(candidate.Korean);
        if (candidate.Hanja is not null && candidate.Start + candidate.Korean.Length > candidate.Start)
        {
            yield return candidate.Type + "@" + candidate.Hanja + candidate.English;
        }
    }

    private static string EnglishKey(string english)
    {
        foreach (var generic in (ReadOnlySpan<string>)[" Province", " City", " Prefecture", " District"])
        {
            if (english.EndsWith(generic, StringComparison.Ordinal))
            {
                english = english[..^generic.Length];
            }
        }

        return english.ToUpperInvariant();
    }

    // 2021 … 콘퍼런스 keeps its year when the gazetteer knows the conference without one.
    private static string WithYear(string korean, string english) =>
        korean.Length > 5 && korean[4] == ' ' && korean.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !english.Contains(korean[..4], StringComparison.Ordinal) ? korean[..5] + english : english;

    private static string SpellingKey(string korean) => korean.Replace(" ", "", StringComparison.Ordinal);

    private static Entity ToEntity(List<NameCandidate> group)
    {
        var best = group.MaxBy(c => ((int)c.Status * 4) + (c.Hanja is null ? 0 : 2))!;
        var first = group[0];
        var generic = group.Find(c => c.Type == EntityType.Place && EnglishKey(c.English) == EnglishKey(best.English) && c.English.EndsWith(" Province", StringComparison.Ordinal));
        var english = generic?.English ?? (best.Type == EntityType.Event ? group.Where(c => c.Status == best.Status).MaxBy(c => c.English.Length)!.English : best.English);
        return new Entity
        {
            Korean = first.Korean,
            Hanja = group.Find(c => c.Hanja is not null)?.Hanja,
            Aliases = [.. group.Select(c => c.Korean).Where(k => k != first.Korean).Distinct(StringComparer.Ordinal)],
            English = best.Type == EntityType.Event ? WithYear(first.Korean, english) : english,
            Type = best.Type,
            Status = best.Status,
            Candidates = best.Status == NameStatus.Unconfirmed ? [best.English, .. best.Others] : [],
            Mentions = [.. group.Select(c => new EntityMention(c.Sentence, TextSpan.FromBounds(c.Start, c.End)))],
        };
    }
}
