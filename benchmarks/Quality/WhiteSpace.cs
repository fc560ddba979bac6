namespace Quality;

/// <summary>White space as the public scorers see it: Unicode's, and the four separators of ASCII.</summary>
internal static class WhiteSpace
{
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F';

    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || Is(text[i]);
            if (isEnd && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
            else if (!isEnd && start < 0)
            {
                start = i;
            }
        }
    }

    public static string Without(string text) => string.Concat(Words(text));
}
