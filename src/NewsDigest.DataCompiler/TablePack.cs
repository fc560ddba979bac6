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
        Table[] names = [.. tables.Of("Names").Where(n => n.StartsWith("Names/gazetteer", StringComparison.Ordinal)).Select(tables.Get)];
        return new PackWriter()
            .Add<char>(string.Join('\n', paths))
            .Add<int>(texts.Offsets.ToArray())
            .Add<byte>(texts.Bytes)
            .Add<byte>(ModelWriter.Write(tables, lexicon))
            .Add<byte>(PackedWeights.Write(tables.Get("Morphology/dependency-weights.tsv")))
            .Add<byte>(LexiconPack.Write(lexicon, texts))
            .Add<byte>(GazetteerPack.Write(names, texts))
            .Add<byte>(TaggerPack.Write(Weights(data, "Names/tagger-weights.tsv")))
            .Add<byte>(HanjaPack.Write(tables.Get("Names/hanja-readings.tsv"), tables.Get("Names/pinyin.tsv")))
            .Add<byte>(LoanwordPack.Write(tables.Get("Names/loanword-pairs.tsv"), LoanwordNames.Words(names.SelectMany(t => t.Rows).Select(GazetteerPack.Entry))))
            .ToBytes();
    }

    private static IReadOnlyList<(int Feature, short[] Weights)> Weights(string data, string path)
    {
        using var stream = File.OpenRead(Path.Combine(data, path));
        return TaggerWeights.Read(stream, "Data/" + path);
    }
}
