using System.Globalization;

namespace NewsDigest.Training;

/// <summary>Options of the form <c>--name value</c>; a name may come several times.</summary>
internal sealed class Arguments(string[] args)
{
    public IEnumerable<string> All(string name)
    {
        for (var i = 0; i + 1 < args.Length; i++)
        {
            if (args[i] == "--" + name)
            {
                yield return args[i + 1];
            }
        }
    }

    public string One(string name) => All(name).LastOrDefault() ?? throw new ArgumentException($"--{name} is missing.", nameof(name));

    public string? Optional(string name) => All(name).LastOrDefault();

    public int Number(string name, int otherwise) => Optional(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
