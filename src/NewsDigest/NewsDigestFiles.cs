using NewsDigest.Lexicon;
using NewsDigest.Names;

namespace NewsDigest;

/// <summary>Opens the files that options name.</summary>
internal static class NewsDigestFiles
{
    public static Glossary Glossary(string path)
    {
        using var reader = new StreamReader(path);
        return Lexicon.Glossary.Read(reader, path);
    }

    public static KoreanEntityTagger Tagger(string path)
    {
        using var weights = File.OpenRead(path);
        return new KoreanEntityTagger(weights);
    }
}
