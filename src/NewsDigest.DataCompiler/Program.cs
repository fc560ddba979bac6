using NewsDigest.Lexicon;

namespace NewsDigest.DataCompiler;

/// <summary>Usage: <c>NewsDigest.DataCompiler PACK DATA</c>. Prints one line <c>file(line,column): error ND…</c> for each fault and writes the pack when there is none.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var (output, data) = (args[0], args[1]);
        var paths = Directory.GetFiles(data, "*.tsv", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(data, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        var faults = paths.SelectMany(p => TableCheck.Faults(Path.Combine(data, p))).ToList();
        if (faults.Count == 0)
        {
            try
            {
                File.WriteAllBytes(output, TablePack.Make(data, paths));
                return 0;
            }
            catch (TableException fault)
            {
                // What the rooms say of a row begins with its path below Data.
                var message = fault.Message;
                faults.Add(message.StartsWith("Data/", StringComparison.Ordinal) ? Path.Combine(data, message["Data/".Length..]) : message);
            }
        }

        foreach (var fault in faults)
        {
            Console.WriteLine(fault);
        }

        return 1;
    }
}
