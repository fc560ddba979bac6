using Microsoft.Extensions.DependencyInjection;

namespace NewsDigest;

/// <summary>Registers the library with a container.</summary>
public static class NewsDigestServices
{
    /// <summary>Adds one <see cref="NewsDigester"/> for the whole application, made when it is first asked for.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Replaces parts; null for the offline ones.</param>
    public static IServiceCollection AddNewsDigest(this IServiceCollection services, Action<NewsDigesterBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(_ =>
        {
            var builder = new NewsDigesterBuilder();
            configure?.Invoke(builder);
            return builder.Build();
        });
    }
}
