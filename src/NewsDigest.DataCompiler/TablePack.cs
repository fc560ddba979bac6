using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.DataCompiler;

/// <summary>The pack of all tables; nothing of the machine, the order of the files on disk or their place reaches it.</summary>
internal static class TablePack
{
    public static byte[] Make(string data, string[] paths)
    {
        var (offsets, texts) = (new List<int> { 0 }, new MemoryStream());
        foreach (var path in paths)
        {
            texts.Write(File.ReadAllBytes(Path.Combine(data, path)));
            offsets.Add((int)texts.Length);
        }

        var tables = TableSet.In(data);
        var lexicon = KoreanLexicon.From(tables.Of("Lexicon").Select(tables.Get));
        return new PackWriter()
            .Add<char>(string.Join('\n', paths))
            .Add<int>(offsets.ToArray())
            .Add<byte>(texts.ToArray())
            .Add<byte>(ModelWriter.Write(tables, lexicon))
            .Add<byte>(PackedWeights.Write(tables.Get("Morphology/dependency-weights.tsv")))
            .ToBytes();
    }
}
