using System.Globalization;
using System.Text;

namespace NewsDigest.Writing;

/// <summary>Text that a reader sees as it is: nothing in it can move a cursor, turn the direction of a line or hide.</summary>
internal static class VisibleText
{
    /// <summary>One line without control, format and direction characters; line ends and tabs become blanks, halves of pairs U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control:
                    clean.Append(rune.Value is '\n' or '\r' or '\t' ? " " : "");
                    break;
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.PrivateUse:
                case UnicodeCategory.OtherNotAssigned when IsNoncharacter(rune.Value):
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>How many columns a terminal needs: two for Hangul, Hanja and full-width signs.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(r => IsWide(r.Value) ? 2 : 1);

    /// <summary>Code points that are no characters; XML cannot hold some of them, and parsers end at others.</summary>
    private static bool IsNoncharacter(int c) => (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsWide(int c) =>
        c is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
            or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
