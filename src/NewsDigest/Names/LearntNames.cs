namespace NewsDigest.Names;

/// <summary>Joins what the weights say with what the rules found: rules that stand on tables or Hanja win, the weights fill the gaps.</summary>
internal static class LearntNames
{
    /// <summary>The spans that are taken beside the candidates of the rules, with those candidates that they replace.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="found">The candidates of the sentence, without overlap.</param>
    /// <param name="spans">What the weights say.</param>
    /// <param name="tables">The tables.</param>
    public static (List<TaggedSpan> Taken, List<NameCandidate> Replaced) Choose(string text, IReadOnlyList<NameCandidate> found, IReadOnlyList<TaggedSpan> spans, NameTables tables)
    {
        var (taken, replaced) = (new List<TaggedSpan>(), new List<NameCandidate>());
        foreach (var span in spans)
        {
            if (span.Margin < TaggerModel.LeastMargin || !IsName(text.AsSpan(span.Start, span.End - span.Start), span, tables))
            {
                continue;
            }

            var under = new List<NameCandidate>();
            foreach (var candidate in found)
            {
                if (candidate.Start < span.End && span.Start < candidate.End)
                {
                    under.Add(candidate);
                }
            }

            // A longer span takes in the names that it contains, unless they carry their proof.
            if (under.TrueForAll(c => c.Hanja is null && c.Start >= span.Start && c.End <= span.End && c.End - c.Start < span.End - span.Start && span.Margin >= TaggerModel.SureMargin))
            {
                taken.Add(span);
                replaced.AddRange(under);
            }
        }

        return (taken, replaced);
    }

    // A common noun is no name, whatever the corpus calls it; but 경찰 is one body, and a person may be called 이슬 or, in the courts, A or 김.
    private static bool IsName(ReadOnlySpan<char> words, TaggedSpan span, NameTables tables)
    {
        if (!words.ContainsAnyExceptInRange('0', '9') || tables.IsCommonWord(words))
        {
            return false;
        }

        return !tables.Words.IsNoun(words) || span.Type switch
        {
            EntityType.Person => words.Length == 1 || span.Margin >= TaggerModel.SureMargin,
            EntityType.Organization => tables.Words.IsInstitution(words),
            _ => false,
        };
    }
}
