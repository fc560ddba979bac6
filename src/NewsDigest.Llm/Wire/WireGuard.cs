using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace NewsDigest.Llm;

/// <summary>
/// Stands between a chat client library and the network: caps and times what comes back, tells what went wrong, and hands on only
/// whole, well-formed completions. The connection of an answer that is given up is closed.
/// </summary>
internal sealed class WireGuard(ChatPolicy policy, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            throw new WireException(Of(failure));
        }

        using (response)
        {
            var status = (int)response.StatusCode;
            var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
            var streamed = mediaType.Contains("event-stream", StringComparison.OrdinalIgnoreCase);
            if (status is < 200 or >= 300)
            {
                var error = status is >= 300 and < 400 ? [] : await BodyAsync(response, streamed: false, errorOnly: true, cancellationToken).ConfigureAwait(false);
                var wait = RetryAfter.Read(name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null, time.GetUtcNow());
                throw new WireException(StatusFailure.Of(status, Encoding.UTF8.GetString(error), wait, policy.MaxRetryAfter));
            }

            var body = await BodyAsync(response, streamed, errorOnly: false, cancellationToken).ConfigureAwait(false);
            var answer = streamed ? WireReader.Streamed(body, mediaType, policy.MaxRetryAfter) : WireReader.Whole(body, mediaType, policy.MaxRetryAfter);
            if (WireNotes.Current is { } notes)
            {
                notes.Answer = answer;
            }

            // The client library refuses a stream of events that it could seek in.
            var content = new StreamContent(PipeReader.Create(new ReadOnlySequence<byte>(WireWriter.Write(answer, streamed))).AsStream());
            content.Headers.ContentType = new MediaTypeHeaderValue(streamed ? "text/event-stream" : "application/json");
            return new HttpResponseMessage(response.StatusCode) { Content = content, RequestMessage = request };
        }
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, bool streamed, bool errorOnly, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token);
        using var whole = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            while (true)
            {
                if (streamed)
                {
                    idle.CancelAfter(policy.IdleTimeout);
                }

                var read = await stream.ReadAsync(piece, either.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    return whole.ToArray();
                }

                if (whole.Length + read > policy.MaxResponseBytes)
                {
                    return errorOnly ? whole.ToArray() : throw new WireException(new ChatFailure("llm.too_large", $"the answer is longer than {policy.MaxResponseBytes} bytes."));
                }

                whole.Write(piece.AsSpan(0, read));
                if (streamed && ServerEvents.IsDone(whole.GetBuffer().AsSpan(0, (int)whole.Length)))
                {
                    return whole.ToArray();
                }
            }
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new WireException(new ChatFailure("llm.timeout", $"the stream fell silent for {policy.IdleTimeout.TotalSeconds:0} s.", Repeat.Once) { IsOutage = true });
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            return errorOnly ? whole.ToArray() : throw new WireException(Network("the connection broke in the middle of the answer", streamed || IsChunked(response) ? Repeat.Once : Repeat.Always));
        }
    }

    private static bool IsChunked(HttpResponseMessage response) => response.Headers.TransferEncodingChunked == true;

    /// <summary>A certificate that is wrong stays wrong; a host that is not there is asked for once more; everything else may pass.</summary>
    private static ChatFailure Of(HttpRequestException failure)
    {
        if (Inner<AuthenticationException>(failure) is not null && Inner<IOException>(failure) is null && Inner<SocketException>(failure) is null)
        {
            return new ChatFailure("llm.tls", "the certificate of the service is not valid for it.");
        }

        return failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new("llm.unreachable", "the host of the service has no address.", Repeat.Once) { IsOutage = true },
            HttpRequestError.ConnectionError => new("llm.unreachable", "the service does not accept connections.", Repeat.Once) { IsOutage = true },
            HttpRequestError.ResponseEnded => Network("the service closed the connection without an answer", Repeat.Once),
            _ when IsReset(failure) => Network("the connection was reset", Repeat.Always),
            _ => Network("the connection failed", Repeat.Always),
        };
    }

    private static ChatFailure Network(string what, Repeat repeat) => new("llm.network", what + ".", repeat) { IsOutage = true };

    private static bool IsReset(Exception failure) => Inner<SocketException>(failure) is { SocketErrorCode: SocketError.ConnectionReset };

    private static T? Inner<T>(Exception failure)
        where T : Exception
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}
