using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsDigest.Cli;

/// <summary>
/// The web server of <c>newsdigest serve</c>. It is built from nothing: no settings file and no environment variable can make it
/// listen elsewhere.
/// </summary>
internal sealed class BriefServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly BriefEndpoints endpoints;

    public BriefServer(IPAddress address, int port, string? token, NewsDigester digester)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BriefEndpoints.MostBytes;
            kestrel.Limits.MaxConcurrentConnections = 64;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        });
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.Use(new RequestGuard(IPAddress.IsLoopback(address), token).InvokeAsync);
        app.UseRouting();
        endpoints = new BriefEndpoints(digester);
        endpoints.Map(app);
    }

    /// <summary>Where it listens, once started.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";

    public Task StartAsync(CancellationToken cancellationToken) => app.StartAsync(cancellationToken);

    /// <summary>Ends when asked to.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        finally
        {
            using var grace = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            await app.StopAsync(grace.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        endpoints.Dispose();
    }
}
