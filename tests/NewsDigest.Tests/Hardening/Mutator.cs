namespace NewsDigest.Tests.Hardening;

/// <summary>Small damages to bytes, each decided by a seed: what fails can be made again.</summary>
internal static class Mutator
{
    private static readonly byte[][] Tokens =
    [
        "<div>"u8.ToArray(), "</div>"u8.ToArray(), "<!--"u8.ToArray(), "&#x"u8.ToArray(), "]]>"u8.ToArray(), "\t"u8.ToArray(), "\n\n"u8.ToArray(), "\""u8.ToArray(), "“"u8.ToArray(), "(["u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(),
        "ᄒ"u8.ToArray(), "\u200B"u8.ToArray(), "999999999999"u8.ToArray(), "-1"u8.ToArray(), "1억2천"u8.ToArray(), "%"u8.ToArray(), "=\u202E"u8.ToArray(), "0분의 1"u8.ToArray(), "2월 30일"u8.ToArray(), [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0],
    ];

    private static readonly string[] Marks = ["\"", "“", "”", "‘", "’", "(", ")", "「", "」", "·", ",", ".", "?", "~", "%", "3", "1억", "지난달", "것은", "때문에"];

    /// <summary>A sentence of the words of several: grammatical nonsense that damaged pages and careless writers print.</summary>
    public static string Shuffle(IReadOnlyList<string[]> sentences, int seed)
    {
        var random = new Random(seed);
        var words = new List<string>();
        for (var parts = random.Next(1, 5); parts > 0; parts--)
        {
            var sentence = sentences[random.Next(sentences.Count)];
            var at = random.Next(sentence.Length);
            words.AddRange(sentence.AsSpan(at, random.Next(1, sentence.Length - at + 1)));
        }

        for (var swaps = random.Next(6); swaps > 0; swaps--)
        {
            var (a, b) = (random.Next(words.Count), random.Next(words.Count));
            (words[a], words[b]) = (words[b], words[a]);
        }

        for (var marks = random.Next(5); marks > 0; marks--)
        {
            var at = random.Next(words.Count);
            words[at] = random.Next(2) == 0 ? Marks[random.Next(Marks.Length)] + words[at] : words[at] + Marks[random.Next(Marks.Length)];
        }

        return string.Join(random.Next(8) == 0 ? "" : " ", words);
    }

    public static byte[] Mutate(byte[] source, int seed)
    {
        var random = new Random(seed);
        var bytes = source.ToList();
        for (var damages = random.Next(1, 9); damages > 0; damages--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 10)), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 2:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(1, 60)).SelectMany(t => t));
                    break;
            }
        }

        return [.. bytes];
    }
}
