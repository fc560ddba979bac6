using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>A bracket that gives Hanja.</summary>
/// <param name="Open">Index of the opening bracket.</param>
/// <param name="Close">Index of the closing bracket.</param>
/// <param name="Hanja">The Hanja, other letters between them taken out.</param>
/// <param name="Raw">What stands in the bracket up to a comma or middle dot.</param>
/// <param name="PairedHangul">The Hangul inside the bracket that the Hanja belong to (쑹장·松江); null when they belong to the words before it.</param>
/// <param name="PairedStart">Where that Hangul starts.</param>
internal sealed record HanjaBracket(int Open, int Close, string Hanja, string Raw, string? PairedHangul, int PairedStart)
{
    /// <summary>The brackets of a sentence that hold Hanja, in order.</summary>
    public static IEnumerable<HanjaBracket> In(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
            {
                yield break;
            }

            if (Read(text, open, close) is { } bracket)
            {
                yield return bracket;
            }
        }
    }

    /// <summary>Whether a unit is a unified or compatibility ideograph.</summary>
    public static bool IsHanja(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';

    private static HanjaBracket? Read(string text, int open, int close)
    {
        var inside = text[(open + 1)..close];
        if (inside.Length == 0)
        {
            return null;
        }

        if (IsHanja(inside[0]))
        {
            var cut = inside.AsSpan().IndexOfAny(",·∙;".AsSpan());
            var raw = cut > 0 && (cut + 1 == inside.Length || !IsHanja(inside[(cut + 1)..].TrimStart() is { Length: > 0 } rest ? rest[0] : ' ')) ? inside[..cut] : inside;
            return raw.Any(Hangul.IsSyllable) ? null : new HanjaBracket(open, close, OnlyHanja(raw), raw, null, 0);
        }

        var dot = inside.AsSpan().IndexOfAny("·∙,".AsSpan());
        return dot > 1 && Hangul.IsSyllable(inside[0]) && inside[(dot + 1)..].Trim() is { Length: > 1 } hanja && hanja.All(IsHanja) && inside[..dot].All(Hangul.IsSyllable)
            ? new HanjaBracket(open, close, hanja, hanja, inside[..dot], open + 1)
            : null;
    }

    private static string OnlyHanja(string raw)
    {
        var only = new StringBuilder(raw.Length);
        foreach (var c in raw.Where(IsHanja))
        {
            only.Append(c);
        }

        return only.ToString();
    }
}
