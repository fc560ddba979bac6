using Microsoft.Extensions.Options;
using NewsDigest.Lexicon;

namespace NewsDigest;

/// <summary>Finds everything that is wrong with the options, files included, before the first article comes.</summary>
internal sealed class NewsDigestOptionsCheck : IValidateOptions<NewsDigestOptions>
{
    private const int MostSentences = 50;

    public ValidateOptionsResult Validate(string? name, NewsDigestOptions options)
    {
        var problems = new List<string>();
        if (options.Sentences is < 1 or > MostSentences)
        {
            problems.Add($"{nameof(NewsDigestOptions.Sentences)} is {options.Sentences}, and must be 1 to {MostSentences}.");
        }

        Try(nameof(NewsDigestOptions.GlossaryPath), options.GlossaryPath, path => NewsDigestFiles.Glossary(path));
        Try(nameof(NewsDigestOptions.TaggerPath), options.TaggerPath, path => NewsDigestFiles.Tagger(path));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Try(string setting, string? path, Action<string> open)
        {
            if (path is null)
            {
                return;
            }

            try
            {
                open(path);
            }
            catch (Exception problem) when (problem is TableException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                problems.Add($"{setting}: {problem.Message}");
            }
        }
    }
}
