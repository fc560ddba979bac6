using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>A name in an English sentence with its proof; null when there is none.</summary>
internal sealed record StatedName(TextSpan Span, Proof? Proof);

/// <summary>Finds the names of an English sentence: known names as a whole, then every other run of capitalised words.</summary>
internal sealed class EnglishNames(NameWords vocabulary, EnglishVocabulary ordinary)
{
    /// <summary>The names in order of position, without those that touch <paramref name="taken"/> (dates).</summary>
    public IReadOnlyList<StatedName> Find(IReadOnlyList<EnglishWord> words, NameProof proofs, IReadOnlyList<TextSpan> taken, bool isHeadline)
    {
        var names = new List<StatedName>();
        var isTitleCase = isHeadline && IsTitleCase(words);
        for (var i = 0; i < words.Count;)
        {
            if (taken.Any(t => t.Overlaps(words[i].Span)))
            {
                i++;
                continue;
            }

            var length = proofs.LongestWhole(words.Skip(i).Select(w => w.Text), out var proof);
            if (length > 0 && words.Skip(i).Take(length).Any(w => w.IsCapitalised))
            {
                names.Add(new StatedName(Over(words, i, length), proof));
                i += length;
                continue;
            }

            length = proofs.Misspelt(words.Skip(i).Select(w => w.Text), ordinary);
            if (length > 0)
            {
                names.Add(new StatedName(Over(words, i, length), null));
                i += length;
                continue;
            }

            i += Run(words, i, proofs, isTitleCase, names);
        }

        return names;
    }

    /// <summary>Adds the names of a run that begins at <paramref name="first"/>; returns how many words were used, at least one.</summary>
    private int Run(IReadOnlyList<EnglishWord> words, int first, NameProof proofs, bool isTitleCase, List<StatedName> names)
    {
        var word = words[first];
        if (!word.IsCapitalised || vocabulary.IsCalendar(word.Text) || (word.OpensSentence && vocabulary.IsOpener(word.Text) && !OpensName(words, first, proofs)) || word.Text == "I")
        {
            return 1;
        }

        var length = RunLength(words, first, proofs);
        if ((word.OpensSentence && length == 1 && !HasInnerCapital(word.Text) && ordinary.IsOrdinary(word.Text)) || IsDefinition(words, first))
        {
            return 1;
        }

        for (var part = length; part > 0; part--)
        {
            if ((part == 1 || !vocabulary.IsJoint(words[first + part - 1].Text)) && proofs.Find([.. words.Skip(first).Take(part).Select(w => w.Text)]) is { } proof)
            {
                names.Add(new StatedName(Over(words, first, part), proof));
                return part;
            }
        }

        if (vocabulary.IsTitle(word.Text) || (isTitleCase && ordinary.IsOrdinary(word.Text)) || (length > 1 && vocabulary.IsOpener(word.Text) && vocabulary.IsJoint(word.Text.ToLowerInvariant())))
        {
            return 1;
        }

        names.Add(new StatedName(Over(words, first, length), null));
        return length;
    }

    /// <summary>The Paper, First Heavy Industries: an opener that belongs to the name after it.</summary>
    private static bool OpensName(IReadOnlyList<EnglishWord> words, int first, NameProof proofs) =>
        first + 1 < words.Count && words[first + 1].IsCapitalised && !words[first].EndsPhrase && proofs.Find([words[first].Text, words[first + 1].Text]) is not null;

    /// <summary>Capitalised words and what joins them, up to a mark, a possessive or the next proven name.</summary>
    private int RunLength(IReadOnlyList<EnglishWord> words, int first, NameProof proofs)
    {
        var length = 1;
        for (var i = first + 1; i < words.Count && !words[i - 1].EndsPhrase && !words[i - 1].IsPossessive; i++)
        {
            if (words[i].IsCapitalised)
            {
                if (proofs.Find([words[i].Text]) is not null && proofs.Find([words[first].Text]) is null && proofs.Find([.. words.Skip(first).Take(i - first + 1).Select(w => w.Text)]) is null)
                {
                    break;
                }

                length = i - first + 1;
            }
            else if (!vocabulary.IsJoint(words[i].Text))
            {
                break;
            }
        }

        return length;
    }

    /// <summary>Whether nearly every longer word is capitalised, as in many headlines, so that a capital tells nothing.</summary>
    private static bool IsTitleCase(IReadOnlyList<EnglishWord> words)
    {
        var longer = words.Count(w => w.Text.Length > 3 && char.IsLetter(w.Text[0]));
        return longer >= 4 && 10 * words.Count(w => w.Text.Length > 3 && char.IsUpper(w.Text[0])) >= 8 * longer;
    }

    /// <summary>Qi An Xin (QAX): capitals that shorten the words before them say nothing new.</summary>
    private bool IsDefinition(IReadOnlyList<EnglishWord> words, int at)
    {
        var capitals = words[at].Text;
        if (capitals.Length < 2 || !capitals.All(char.IsAsciiLetterUpper) || at == 0 || !words[at - 1].EndsPhrase)
        {
            return false;
        }

        var left = capitals.Length;
        for (var i = at - 1; i >= 0 && left > 0; i--)
        {
            if (char.ToUpperInvariant(words[i].Text[0]) == capitals[left - 1])
            {
                left--;
            }
            else if (!vocabulary.IsJoint(words[i].Text))
            {
                return false;
            }
        }

        return left == 0;
    }

    private static bool HasInnerCapital(string word) => word.Skip(1).Any(char.IsUpper) || char.IsAsciiDigit(word[0]);

    private static TextSpan Over(IReadOnlyList<EnglishWord> words, int first, int count) =>
        TextSpan.FromBounds(words[first].Span.Start, words[first + count - 1].Span.End);
}
