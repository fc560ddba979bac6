using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Places that no list has, named after the place they lie in: 하얼빈시 평방구, 경기도 여주시.</summary>
internal sealed class PlaceFinder(NameTables tables)
{
    private const string Generics = "시구현군";

    /// <summary>The places of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, NameContext context)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = text.IndexOf(' ', blank + 1))
        {
            var start = blank + 1;
            var end = WordEdges.RunEnd(text, start);
            var around = blank > 1 ? context.Find(text[WordEdges.RunStart(text, blank)..blank]) : null;
            if (end - start < 3 || around is not { Type: EntityType.Place, Kind: "province" or "city" or "district" or "county" or "" })
            {
                continue;
            }

            foreach (var stem in tables.Edges.StemEnds(text, start, end))
            {
                if (Read(sentence, text, start, stem, around) is { } found)
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private NameCandidate? Read(int sentence, string text, int start, int end, GazetteerEntry around)
    {
        var word = text[start..end];
        if (word.Length is < 3 or > 5 || !Generics.Contains(word[^1], StringComparison.Ordinal) || tables.Words.IsCompound(word) || !word.All(tables.SinoKorean.IsReading))
        {
            return null;
        }

        var core = word[..^1];
        var latin = around.Country switch
        {
            "CN" => tables.Chinese.NameFromReading(core),
            "JP" => tables.Japanese.Word(core),
            _ => RevisedRomanization.RomanizeName(core),
        };
        var generic = word[^1] switch { '구' => " District", '군' => " County", '현' => around.Country == "JP" ? " Prefecture" : " County", _ => "" };
        return latin is null ? null : new NameCandidate
        {
            Sentence = sentence,
            Start = start,
            End = end,
            Korean = word,
            English = latin + generic,
            Type = EntityType.Place,
            Status = NameStatus.Unconfirmed,
            Country = around.Country,
            ShortForms = [word],
        };
    }
}
