using System.Text;
using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>A sentence whose persons, places and organizations a person has marked.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Labels">One label for each UTF-16 unit.</param>
internal sealed record MarkedSentence(string Text, TaggerLabel[] Labels)
{
    /// <summary>The marked names.</summary>
    public IEnumerable<(int Start, int End, EntityType Type)> Names()
    {
        for (var i = 0; i < Labels.Length; i++)
        {
            if ((int)Labels[i] % 2 == 1)
            {
                var end = i + 1;
                while (end < Labels.Length && Labels[end] == Labels[i] + 1)
                {
                    end++;
                }

                yield return (i, end, Labels[i] switch { TaggerLabel.PersonBegins => EntityType.Person, TaggerLabel.PlaceBegins => EntityType.Place, _ => EntityType.Organization });
            }
        }
    }
}

/// <summary>Reads KLUE-NER's format: a character, a tab and its BIO tag on a line; an empty line ends a sentence; '##' lines are comments. Other tags than PS, LC and OG count as outside.</summary>
internal static class EntityCorpus
{
    /// <summary>The sentences of a file.</summary>
    /// <exception cref="InvalidDataException">A line has another shape; the message names it.</exception>
    public static IReadOnlyList<MarkedSentence> Read(string path)
    {
        var sentences = new List<MarkedSentence>();
        var text = new StringBuilder();
        var labels = new List<TaggerLabel>();
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Append(""))
        {
            number++;
            if (line.StartsWith("##", StringComparison.Ordinal))
            {
                continue;
            }

            var tab = line.LastIndexOf('\t');
            if (tab < 0 && line.Trim(' ').Length == 0)
            {
                if (text.Length > 0)
                {
                    sentences.Add(new MarkedSentence(text.ToString(), [.. labels]));
                }

                text.Clear();
                labels.Clear();
                continue;
            }

            if (tab < 0)
            {
                throw new InvalidDataException($"{path}({number}): error ND1003: expected a character, a tab and a tag, found '{line}'");
            }

            var unit = tab == 0 ? " " : line[..tab];
            text.Append(unit);
            for (var i = 0; i < unit.Length; i++)
            {
                labels.Add(Label(line[(tab + 1)..], i > 0));
            }
        }

        return sentences;
    }

    private static TaggerLabel Label(string tag, bool goesOn) => (tag, goesOn) switch
    {
        ("B-PS", false) => TaggerLabel.PersonBegins,
        ("B-PS" or "I-PS", _) => TaggerLabel.PersonInside,
        ("B-LC", false) => TaggerLabel.PlaceBegins,
        ("B-LC" or "I-LC", _) => TaggerLabel.PlaceInside,
        ("B-OG", false) => TaggerLabel.OrganizationBegins,
        ("B-OG" or "I-OG", _) => TaggerLabel.OrganizationInside,
        _ => TaggerLabel.Outside,
    };
}
