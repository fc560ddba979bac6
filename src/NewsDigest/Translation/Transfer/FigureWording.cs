using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>How figures and dates word the nouns they stand with: ages, measures, times of a day.</summary>
internal static class FigureWording
{
    public static bool IsShare(Quantity quantity) => quantity.Unit is "percent" or "percentage_point" or "fraction" or "times";

    public static bool IsMeasure(Quantity quantity) => quantity.NumberEnglish.Length == 0 || (quantity.English != quantity.NumberEnglish && !IsShare(quantity) && quantity.Unit is not ("people" or "years_of_age" or "rank"));

    /// <summary>60세 이상 인구: people aged 60 or older; empty when the figure is no age or is one of an adjective.</summary>
    public static string AgeOf(Quantity quantity)
    {
        if (quantity.Unit != "years_of_age")
        {
            return "";
        }

        var age = quantity.Value.ToString(CultureInfo.InvariantCulture);
        return quantity.Qualifier switch
        {
            _ when quantity.Max is { } max => string.Create(CultureInfo.InvariantCulture, $"aged {age} to {max}"),
            Qualifier.AtLeast => $"aged {age} or older",
            Qualifier.AtMost => $"aged {age} or younger",
            Qualifier.Under => $"under {age}",
            Qualifier.Over => $"over {age}",
            _ => "",
        };
    }

    /// <summary>18세기, 8세기 말: the 18th century, the late 8th century; empty when the centuries are counted.</summary>
    public static string CenturyOf(IReadOnlyList<ClausePiece> pieces, int at, out int length)
    {
        length = 1;
        if (pieces[at].Quantity is not { Unit: "centuries", Qualifier: Qualifier.Exact, Max: null } quantity || quantity.Value != decimal.Truncate(quantity.Value) || quantity.Value is < 1 or > 30
            || !pieces[at].Form.Any(char.IsAsciiDigit) || (quantity.Value < 6 && at + 1 < pieces.Count && pieces[at + 1].Form is "동안" or "간"))
        {
            return "";
        }

        var part = at + 1 < pieces.Count && pieces[at + 1].Kind == PieceKind.Morpheme ? pieces[at + 1].Form switch { "말" or "후반" or "말엽" => "late ", "초" or "초반" or "초엽" => "early ", "중반" or "중엽" => "mid-", _ => "" } : "";
        length += part.Length > 0 ? 1 : 0;
        return "the " + part + EnglishOrdinal.Digits((int)quantity.Value) + " century";
    }

    /// <summary>7월 8일 오전 5시 30분: 5:30 a.m. on July 8; 7일 밤: the night of July 7; null for other nouns after a date.</summary>
    public static EnglishNounPhrase? TimeOfDay(NounUnit day, NounUnit time, DateMention date) => time switch
    {
        { SemanticClass: "clock" } => new EnglishNounPhrase { Words = VerbGroup.Join(time.Text, date.Preposition, day.WithGloss()), SemanticClass = "clock", Lemma = time.Lemma },
        { Lemma: "밤" or "새벽" or "아침" or "저녁" or "오전" or "오후" or "낮" } when date.Preposition == "on" => new EnglishNounPhrase { Words = VerbGroup.Join(time.Text, "of", day.WithGloss()), Determiner = Determiner.Definite, SemanticClass = "daypart", Lemma = time.Lemma },
        { Lemma: "밤" or "새벽" or "아침" or "저녁" or "오전" or "오후" or "낮" } when date.Preposition.Length == 0 => new EnglishNounPhrase { Words = VerbGroup.Join(day.Text, time.Text), SemanticClass = "time", Lemma = time.Lemma },
        _ => null,
    };
}
