using System.Reflection;
using NewsDigest;
using Quality;
using Quality.Articles;
using Quality.Entities;
using Quality.Morphemes;
using Quality.Translation;

const string Usage = """
    usage: Quality [articles FOLDER GOLD] [morphemes FILE] [parse FILE] [unknown GOLD] [entities FILE] [translation KO EN]…
      articles     articles and their <stem>.gold.json; without arguments, seeds and seeds/gold
      morphemes    KLUE-DP (.tsv) or CoNLL-U with Sejong tags (.conllu)
      parse        KLUE-DP (.tsv)
      unknown      <stem>.gold.json; without arguments, seeds/gold
      entities     KLUE-NER (.tsv)
      translation  Korean lines and their English lines
    """;

var root = typeof(ArticleScore).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
var asked = new Queue<string>(args.Length > 0 ? args : ["articles", Path.Combine(root, "seeds"), Path.Combine(root, "seeds", "gold"), "unknown", Path.Combine(root, "seeds", "gold")]);
var digester = NewsDigester.Create();
while (asked.TryDequeue(out var what))
{
    var tables = (what, asked.Count) switch
    {
        ("articles", >= 2) => await ArticleTables.MakeAsync(digester, asked.Dequeue(), asked.Dequeue()),
        ("morphemes", >= 1) => MorphemeTables.Make(digester, asked.Dequeue()),
        ("parse", >= 1) => TreeTables.Make(digester, asked.Dequeue()),
        ("unknown", >= 1) => UnknownWords.Make(asked.Dequeue()),
        ("entities", >= 1) => EntityTables.Make(digester, asked.Dequeue()),
        ("translation", >= 2) => await TranslationTables.MakeAsync(digester, asked.Dequeue(), asked.Dequeue()),
        _ => null,
    };
    if (tables is null)
    {
        Console.Error.WriteLine(Usage);
        return 3;
    }

    Console.WriteLine(tables);
}

return 0;
