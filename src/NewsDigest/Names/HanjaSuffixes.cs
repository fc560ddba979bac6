using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Reads the Hangul right after bracketed Hanja that belongs to the name: 저장(浙江)성, 정타이(正泰)전기.</summary>
internal sealed class HanjaSuffixes(NameTables tables)
{
    /// <summary>What stands at a place; null when no such word.</summary>
    public HanjaSuffix? After(string text, int at)
    {
        if (at >= text.Length || !Hangul.IsSyllable(text[at]))
        {
            return null;
        }

        var run = WordEdges.RunEnd(text, at);
        foreach (var stem in tables.Edges.StemEnds(text, at, run))
        {
            var word = text[at..stem];
            if (word is "성" or "시" or "현" or "구" or "군" or "진" or "주" or "도" or "부" or "촌" or "향" or "산" or "강" or "섬" or "만" or "호" or "자치구" or "자치주")
            {
                return new HanjaSuffix(stem, word, null, word switch { "성" => "Province", "현" => "Prefecture", "구" => "District", "부" => "Prefecture", "진" => "Town", "촌" => "Village", "향" => "Township", "산" => "Mount ~", "강" => "River", "섬" => "Island", "만" => "Bay", "호" => "Lake ~", "자치구" => "Autonomous Region", "자치주" => "Autonomous Prefecture", _ => "" });
            }

            if (tables.Heads.AtEnd(word) is { Type: not EntityType.Event } head && head.Strength is not ("gov" or "never") && (head.Korean == word || tables.Words.IsCompound(word.AsSpan()[..^head.Korean.Length], 4)))
            {
                return new HanjaSuffix(stem, word, head, "");
            }
        }

        return null;
    }
}

/// <summary>The Hangul right after the bracket that belongs to the name.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Korean">The words.</param>
/// <param name="Head">The organization word it ends in; null for a place's generic.</param>
/// <param name="Generic">The English of a place's generic; empty when English has none.</param>
internal sealed record HanjaSuffix(int End, string Korean, OrganizationHead? Head, string Generic);
