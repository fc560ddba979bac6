using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary>Rules for what may stand where a path is expected.</summary>
internal static class Arguments
{
    /// <summary>Takes what looks like an option for a mistyped one, unless a file is really called so.</summary>
    public static void RefuseUnknownOptions(this Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-' && !File.Exists(t.Value)))
        {
            result.AddError($"there is no option {token.Value}; a file of that name can be given as ./{token.Value}.");
        }
    });

    /// <summary>Takes these values and no other, and says which option another was given to.</summary>
    public static void MustBeOneOf(this Option<string> option, params string[] values)
    {
        option.CompletionSources.Add(_ => values.Select(v => new System.CommandLine.Completions.CompletionItem(v)));
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !values.Contains(t.Value, StringComparer.Ordinal)))
            {
                result.AddError($"{option.Name} is one of {string.Join(", ", values)}, not '{token.Value}'.");
            }
        });
    }
}
