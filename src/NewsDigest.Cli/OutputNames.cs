namespace NewsDigest.Cli;

/// <summary>What the output of each input is called in the output folder.</summary>
internal static class OutputNames
{
    /// <summary>One name an input, in order: its stem; for inputs that share one, their whole name (011.txt.json, 011.html.json).</summary>
    /// <exception cref="CommandException">Two inputs have the same whole name.</exception>
    public static IReadOnlyList<string> Choose(IReadOnlyList<InputFile> inputs, string extension)
    {
        // Some file systems do not tell case apart, so neither do we.
        var whole = new bool[inputs.Count];
        while (true)
        {
            string[] names = [.. inputs.Select((f, i) => whole[i] ? f.Name : f.Stem)];
            var shared = names.CountBy(n => n, StringComparer.OrdinalIgnoreCase).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (shared.Count == 0)
            {
                return [.. names.Select(n => n + extension)];
            }

            var changed = false;
            for (var i = 0; i < names.Length; i++)
            {
                var widen = shared.Contains(names[i]) && !whole[i] && inputs[i].Name.Length > inputs[i].Stem.Length;
                whole[i] |= widen;
                changed |= widen;
            }

            if (!changed)
            {
                throw new CommandException(ExitCode.BadInput, $"several inputs are called {shared.Order(StringComparer.Ordinal).First()} and would be written to one file; brief them in separate runs with folders of their own.");
            }
        }
    }
}
