using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Packs words and costs into the sections of an <see cref="AnalyserModel"/>.</summary>
internal static class ModelWriter
{
    private const int Tags = (int)SejongTag.NA + 1;

    /// <summary>The pack of the analyser's tables and a lexicon.</summary>
    public static byte[] Write(TableSet tables, KoreanLexicon lexicon)
    {
        var weights = LearntWeights.Read(tables.Get("Morphology/weights.tsv"));
        var costs = CostModel.Read(tables, weights);
        return Write(tables, lexicon, costs, weights);
    }

    /// <summary>The pack of words with costs that need not be those of the tables.</summary>
    public static byte[] Write(TableSet tables, KoreanLexicon lexicon, CostModel costs, LearntWeights weights)
    {
        var words = AnalyserTables.Read(tables, lexicon, costs, out var follows, out var nounUse);
        var symbols = tables.Get("Morphology/symbols.tsv").Rows.ToDictionary(r => r["symbol"][0], r => r.Enum<SejongTag>("tag"));
        var characters = symbols.Keys.Concat(weights.Contexts.Keys.Select(c => c.Character)).Concat(follows).Distinct().Order().ToArray();
        var classes = new ushort[char.MaxValue + 1];
        var labels = new ushort[characters.Length + 1];
        var flags = new byte[characters.Length + 1];
        for (var i = 0; i < characters.Length; i++)
        {
            classes[characters[i]] = checked((ushort)(i + 1));
            if (symbols.TryGetValue(characters[i], out var tag))
            {
                var label = costs.Label(new Piece(characters[i].ToString(), tag));
                (labels[i + 1], flags[i + 1]) = (label == (int)tag ? (ushort)0 : (ushort)label, (byte)tag);
            }

            flags[i + 1] |= follows.Contains(characters[i]) ? (byte)0x80 : (byte)0;
        }

        var contexts = new short[4 * labels.Length * Tags];
        foreach (var ((side, seen, character), weight) in weights.Contexts)
        {
            contexts[(((side * labels.Length) + classes[character]) * Tags) + (int)seen] = (short)weight;
        }

        return new PackWriter()
            .Add<int>([costs.Beginning, costs.End, costs.Labels])
            .Add<short>(costs.ConnectionTable())
            .Add<ushort>(classes)
            .Add<ushort>(labels)
            .Add<byte>(flags)
            .Add<short>(contexts)
            .Add<byte>(PackedWeights.Write(weights.Guesses.Select(w => KeyValuePair.Create(w.Key, (short)w.Value))))
            .Add<char>(string.Join('\n', AnalyserTables.Origins(tables)))
            .Add<byte>(words)
            .Add<byte>(nounUse)
            .ToBytes();
    }
}
