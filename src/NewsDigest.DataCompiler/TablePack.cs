using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.DataCompiler;

/// <summary>The pack of all tables; nothing of the machine, the order of the files on disk or their place reaches it.</summary>
internal static class TablePack
{
    public static byte[] Make(string data, string[] paths)
    {
        var texts = new TableTexts(data, paths);
        var tables = TableSet.In(data);
        var lexicon = KoreanLexicon.From(tables.Of("Lexicon").Select(tables.Get));
        return new PackWriter()
            .Add<char>(string.Join('\n', paths))
            .Add<int>(texts.Offsets.ToArray())
            .Add<byte>(texts.Bytes)
            .Add<byte>(ModelWriter.Write(tables, lexicon))
            .Add<byte>(PackedWeights.Write(tables.Get("Morphology/dependency-weights.tsv")))
            .Add<byte>(LexiconPack.Write(lexicon, texts))
            .Add<byte>(GazetteerPack.Write(tables.Of("Names").Where(n => n.StartsWith("Names/gazetteer", StringComparison.Ordinal)).Select(tables.Get), texts))
            .ToBytes();
    }
}
