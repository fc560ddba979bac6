using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary>The user's own terms and weights, for commands that write by themselves.</summary>
internal sealed class WordOptions
{
    private readonly Option<string> glossary = new("--glossary") { Description = "Terms and the English they must have: a term, a tab, its English on each line.", HelpName = "FILE" };
    private readonly Option<string> tagger = TaggerOption.Create();

    public void AddTo(Command command)
    {
        command.Options.Add(glossary);
        command.Options.Add(tagger);
    }

    /// <summary>A builder that uses them, where given.</summary>
    /// <exception cref="CommandException">A file cannot be read, or is not what it should be.</exception>
    public NewsDigesterBuilder Builder(ParseResult parsed)
    {
        var builder = TaggerOption.Builder(parsed.GetValue(tagger));
        return parsed.GetValue(glossary) is { } path ? builder.WithGlossary(GlossaryFile.Read(path)) : builder;
    }
}
