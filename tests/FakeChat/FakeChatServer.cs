using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FakeChat;

/// <summary>What the server does with a TLS handshake.</summary>
public enum TlsFault
{
    /// <summary>It speaks plain http.</summary>
    None,

    /// <summary>Its certificate is signed by nobody.</summary>
    SelfSigned,

    /// <summary>Its certificate has run out.</summary>
    Expired,

    /// <summary>Its certificate is another host's.</summary>
    WrongHost,

    /// <summary>It resets the connection.</summary>
    Reset,
}

/// <summary>
/// A chat-completions server on 127.0.0.1 whose every answer, and every way of failing, is scripted. Raw sockets: a polite server
/// cannot break its promises.
/// </summary>
public sealed class FakeChatServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, int> attempts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> tasks = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly TlsFault tls;
    private readonly Task accepting;
    private X509Certificate2? certificate;
    private int sequence;
    private int connections;

    /// <summary>A running server.</summary>
    /// <param name="scripts">Scripts by name; a request that names none gets <see cref="Script.Ok"/>.</param>
    /// <param name="tls">What happens in the handshake.</param>
    public FakeChatServer(IEnumerable<Script>? scripts = null, TlsFault tls = TlsFault.None)
    {
        this.tls = tls;
        Scripts = (scripts ?? []).Append(Script.Ok).ToDictionary(s => s.Name, StringComparer.Ordinal);
        listener.Start(512);
        accepting = AcceptAsync();
    }

    /// <summary>The scripts by name.</summary>
    public IReadOnlyDictionary<string, Script> Scripts { get; }

    /// <summary>Chooses a script by request, before header and model do; null leaves it to them.</summary>
    public Func<FakeRequest, string?>? Choose { get; init; }

    /// <summary>Files of requests and their batches.</summary>
    public BatchFiles Batches { get; init; } = new();

    /// <summary>What was seen.</summary>
    public Journal Journal { get; } = new();

    /// <summary>Connections that were accepted.</summary>
    public int Connections => connections;

    /// <summary>The address, without path.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"{(tls == TlsFault.None ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(tasks.Keys);
        certificate?.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync(stop.Token);
                var task = ServeAsync(socket, Interlocked.Increment(ref connections));
                tasks[task] = 0;
                _ = task.ContinueWith(t => tasks.TryRemove(t, out _), TaskScheduler.Default);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        Journal.Opened();
        try
        {
            socket.NoDelay = true;
            if (tls == TlsFault.Reset)
            {
                await socket.ReceiveAsync(new byte[1], stop.Token);
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
                return;
            }

            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (tls != TlsFault.None)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(certificate ??= Certificate(), false, false);
                stream = secure;
            }

            await using var connection = new Connection(socket, stream);
            while (!connection.IsClosed && await connection.ReadAsync(stop.Token) is { } request)
            {
                await AnswerAsync(connection, request, number);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, as clients in these tests do.
        }
        finally
        {
            socket.Dispose();
            Journal.Closed();
        }
    }

    private async Task AnswerAsync(Connection connection, FakeRequest request, int number)
    {
        var name = Choose?.Invoke(request) ?? (request.Headers.TryGetValue("x-fake-script", out var asked) ? asked : request.Model);
        if (Batches.Answer(request) is { } batch)
        {
            await connection.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: {batch.Length}\r\n\r\n"), stop.Token);
            await connection.WriteAsync(batch, stop.Token);
            return;
        }

        var script = Scripts.TryGetValue(name, out var found) ? found : Script.Ok;
        var attempt = attempts.AddOrUpdate(script.Name + "|" + request.ArticleId, 1, (_, n) => n + 1);
        var entry = new JournalEntry
        {
            Sequence = Interlocked.Increment(ref sequence),
            Time = clock.Elapsed,
            Connection = number,
            Attempt = attempt,
            Script = script.Name,
            Request = request,
            BodySha = Hash(request.Body.Span),
            CredentialSha = request.Headers.TryGetValue("authorization", out var key) || request.Headers.TryGetValue("api-key", out key) ? Hash(Encoding.UTF8.GetBytes(key)) : "",
        };
        Journal.Add(entry);
        var runner = new StepRunner(connection, request, stop.Token);
        try
        {
            if (request.Path.Split('?')[0].EndsWith("/chat/completions", StringComparison.Ordinal))
            {
                await runner.RunAsync(script.Steps(attempt));
            }
            else
            {
                await connection.WriteAsync("HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n", stop.Token);
            }
        }
        finally
        {
            entry.BytesSent = connection.Sent;
            entry.PeerClosed = runner.PeerClosed ? clock.Elapsed : null;
            Journal.Finished();
        }
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];

    private X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(tls == TlsFault.WrongHost ? "CN=elsewhere.example" : "CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (tls == TlsFault.WrongHost)
        {
            names.AddDnsName("elsewhere.example");
        }
        else
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = tls == TlsFault.Expired ? request.CreateSelfSigned(now.AddDays(-30), now.AddDays(-1)) : request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
