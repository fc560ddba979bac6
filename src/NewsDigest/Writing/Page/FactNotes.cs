using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Names;

namespace NewsDigest.Writing.Page;

/// <summary>What the page says about a fact when a reader points at it.</summary>
internal static class FactNotes
{
    /// <summary>The exact value with its unit and how exactly it is meant.</summary>
    public static string Of(Quantity figure)
    {
        var value = Exact(figure.Value) + (figure.Max is { } max ? " to " + Exact(max) : "");
        return $"{value}{Unit(figure.Unit)}{Meant(figure.Qualifier)}";
    }

    /// <summary>The calendar day or period.</summary>
    public static string Of(DateMention date) => date.Iso.Replace("/", " to ", StringComparison.Ordinal) + (date.Inferred ? ", year inferred" : "");

    /// <summary>Kind, Hanja, Pinyin and how sure the spelling is.</summary>
    public static string Of(Entity entity)
    {
        var hanja = entity.Hanja is null ? "" : ", " + entity.Hanja;
        var pinyin = Pinyin(entity) is { Length: > 0 } read ? " " + read : "";
        return $"{ContractWords.Of(entity.Type)}{hanja}{pinyin}, {BriefView.StatusOf(entity)}";
    }

    /// <summary>The reading of each Hanja of a Chinese name, without tones; empty where the name is not read in Chinese.</summary>
    public static string Pinyin(Entity entity)
    {
        if (entity.Hanja is null || NameTables.Default.Pinyin.Of(entity.Hanja) is not { } syllables)
        {
            return "";
        }

        var english = string.Concat(entity.English.Where(char.IsAsciiLetter));
        var isChinese = entity.Status == NameStatus.Proven || english.StartsWith(syllables[0], StringComparison.OrdinalIgnoreCase);
        return isChinese ? string.Join(' ', syllables) : "";
    }

    /// <summary>A number with all its digits, grouped.</summary>
    public static string Exact(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    private static string Unit(string unit) => unit switch
    {
        "" or "count" => "",
        _ => " " + unit.Replace('_', ' '),
    };

    private static string Meant(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "",
        _ => ", " + ContractWords.Of(qualifier).Replace('_', ' '),
    };
}
