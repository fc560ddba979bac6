using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsDigest;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Writing;

// The analyser alone: what it takes from here, where the runtime is up, to the morphemes of a first sentence, and how much memory.
if (args is ["tokenize", var sentence])
{
    var clock = Stopwatch.StartNew();
    var tokenizer = new KoreanTokenizer(KoreanLexicon.Embedded());
    var built = clock.Elapsed.TotalMilliseconds;
    var eojeols = tokenizer.Tokenize(sentence).Eojeols;
    var done = clock.Elapsed.TotalMilliseconds;
    Console.WriteLine(string.Join(' ', eojeols.SelectMany(e => e.Morphemes).Select(m => $"{m.Form}/{m.Tag}")));
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"analyser {built:0.0} ms, with the first sentence {done:0.0} ms, working set {process.PeakWorkingSet64 >> 20} MiB"));
    return 0;
}

// `newsdigest brief` and nothing else, for measuring what the core costs from the start of a process to its end.
if (args is not ["brief", .. var inputs] || inputs.Length == 0)
{
    Console.Error.WriteLine("usage: newsdigest-start brief INPUT… | tokenize SENTENCE");
    return 3;
}

var digester = NewsDigester.Create();
var files = inputs.SelectMany<string, string>(i => Directory.Exists(i) ? Directory.GetFiles(i, "*.txt").Order(StringComparer.Ordinal) : [i]).ToArray();
using var output = Console.OpenStandardOutput();
var read = 0;

// The longest first, so that no thread is left with much to do alone; written in the order of the arguments.
var works = files.Distinct(StringComparer.Ordinal).OrderByDescending(f => new FileInfo(f) is { Exists: true } info ? info.Length : 0)
    .Select(file => KeyValuePair.Create(file, Task.Run(() => digester.BriefAsync(File.ReadAllBytes(file)).AsTask()))).ToDictionary(StringComparer.Ordinal);
foreach (var file in files)
{
    var outcome = await works[file];
    if (!outcome.IsBriefed)
    {
        Console.Error.WriteLine($"{file}: {outcome.Refusal.Message}");
        continue;
    }

    read++;
    output.Write(Encoding.UTF8.GetBytes(BriefMarkdown.Write(outcome.Brief)));
}

return read == 0 ? 3 : read == files.Length ? 0 : 2;
