using System.Text;
using NewsDigest;
using NewsDigest.Writing;

// `newsdigest brief` and nothing else, for measuring what the core costs from the start of a process to its end.
if (args is not ["brief", .. var inputs] || inputs.Length == 0)
{
    Console.Error.WriteLine("usage: newsdigest-start brief INPUT…");
    return 3;
}

var digester = NewsDigester.Create();
var files = inputs.SelectMany<string, string>(i => Directory.Exists(i) ? Directory.GetFiles(i, "*.txt").Order(StringComparer.Ordinal) : [i]).ToArray();
using var output = Console.OpenStandardOutput();
var read = 0;
foreach (var work in files.Select(file => Task.Run(async () => (file, outcome: await digester.BriefAsync(await File.ReadAllBytesAsync(file))))).ToArray())
{
    var (file, outcome) = await work;
    if (!outcome.IsBriefed)
    {
        Console.Error.WriteLine($"{file}: {outcome.Refusal.Message}");
        continue;
    }

    read++;
    output.Write(Encoding.UTF8.GetBytes(BriefMarkdown.Write(outcome.Brief)));
}

return read == 0 ? 3 : read == files.Length ? 0 : 2;
