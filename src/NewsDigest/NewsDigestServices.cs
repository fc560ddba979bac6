using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest;

/// <summary>Registers the library with a container.</summary>
public static class NewsDigestServices
{
    /// <summary>
    /// Adds one <see cref="NewsDigester"/> for the whole application, made when it is first asked for. Parts that the container has
    /// (<see cref="ITokenizer"/>, <see cref="IEntityTagger"/>, <see cref="ITranslator"/>, <see cref="ISummarizer"/>,
    /// <see cref="IBriefVerifier"/>) take the place of the library's own.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; null for the defaults. Wrong ones stop the host at its start, all named together.</param>
    public static IServiceCollection AddNewsDigest(this IServiceCollection services, Action<NewsDigestOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<NewsDigestOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NewsDigestOptions>, NewsDigestOptionsCheck>());
        services.TryAddSingleton(provider => Build(provider, provider.GetRequiredService<IOptions<NewsDigestOptions>>().Value));
        return services;
    }

    private static NewsDigester Build(IServiceProvider provider, NewsDigestOptions options)
    {
        var builder = new NewsDigesterBuilder().WithSummary(new SummaryOptions { Sentences = options.Sentences });
        if (options.GlossaryPath is { } glossary)
        {
            builder.WithGlossary(NewsDigestFiles.Glossary(glossary));
        }

        if (options.TaggerPath is { } weights)
        {
            builder.WithTagger(NewsDigestFiles.Tagger(weights));
        }

        Use<ITokenizer>(p => builder.WithTokenizer(p));
        Use<IEntityTagger>(p => builder.WithTagger(p));
        Use<ITranslator>(p => builder.WithTranslator(p));
        Use<ISummarizer>(p => builder.WithSummarizer(p));
        Use<IBriefVerifier>(p => builder.WithVerifier(p));
        return builder.Build();

        void Use<TPart>(Action<TPart> use)
            where TPart : class
        {
            if (provider.GetService<TPart>() is { } part)
            {
                use(part);
            }
        }
    }
}
