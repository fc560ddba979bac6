using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary>What the server answers: the form, the brief as a page, the brief as JSON, and the description of it all.</summary>
internal sealed class BriefEndpoints(NewsDigester digester) : IDisposable
{
    /// <summary>The largest request.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    private const int MostSentences = 50;
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);
    private readonly ArticleReader reader = new();
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", (RequestDelegate)(c => Send(c, 200, Html, Resource("serve.html"))));
        app.MapGet("/serve.js", (RequestDelegate)(c => Send(c, 200, "text/javascript; charset=utf-8", Resource("serve.js"))));
        app.MapGet("/serve.css", (RequestDelegate)(c => Send(c, 200, "text/css; charset=utf-8", Resource("serve.css"))));
        app.MapGet("/openapi.json", (RequestDelegate)(c => Send(c, 200, Json, Resource("openapi.json"))));
        app.MapPost("/brief", (RequestDelegate)(c => BriefAsync(c, false)));
        app.MapPost("/api/brief", (RequestDelegate)(c => BriefAsync(c, true)));
    }

    public void Dispose() => turns.Dispose();

    private async Task BriefAsync(HttpContext context, bool asJson)
    {
        try
        {
            var (posted, sentences) = (await PostedArticle.ReadAsync(context), Sentences(context));
            if (!await turns.WaitAsync(MostTime, context.RequestAborted))
            {
                await Problem(context, asJson, StatusCodes.Status503ServiceUnavailable, "busy", "The server is busy; try again.");
                return;
            }

            var work = Task.Run(() => OutcomeAsync(posted, sentences, context.RequestAborted), CancellationToken.None);
            // The place is free when the work ends, not when the answer is given up.
            _ = work.ContinueWith(_ => turns.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            var outcome = await work.WaitAsync(MostTime, context.RequestAborted);
            if (!outcome.IsBriefed)
            {
                await Problem(context, asJson, StatusCodes.Status422UnprocessableEntity, outcome.Refusal.Code, outcome.Refusal.Message);
            }
            else if (asJson)
            {
                await Send(context, 200, Json, [.. BriefJson.Write(outcome.Brief), (byte)'\n']);
            }
            else
            {
                await Send(context, 200, Html, Encoding.UTF8.GetBytes(BriefHtml.Write(outcome.Brief)));
            }
        }
        catch (TimeoutException)
        {
            await Problem(context, asJson, StatusCodes.Status503ServiceUnavailable, "timeout", $"The brief took longer than {MostTime.TotalSeconds} seconds.");
        }
        catch (BadHttpRequestException problem)
        {
            await Problem(context, asJson, problem.StatusCode, Code(problem.StatusCode), problem.Message);
        }
        catch (InvalidDataException problem)
        {
            await Problem(context, asJson, StatusCodes.Status400BadRequest, "bad-request", problem.Message);
        }
    }

    private async Task<BriefOutcome> OutcomeAsync(PostedArticle posted, int sentences, CancellationToken cancellationToken)
    {
        var options = new SummaryOptions { Sentences = sentences };
        var reading = reader.Read(posted.Content, posted.Known);
        if (!reading.IsRead)
        {
            return new BriefOutcome(reading.Refusal);
        }

        // The hash is that of what came in, as it is for a file.
        var brief = await digester.BriefAsync(reading.Article, options, cancellationToken);
        return new BriefOutcome(brief with { Provenance = brief.Provenance with { InputSha256 = Convert.ToHexStringLower(SHA256.HashData(posted.Content)) } });
    }

    private static int Sentences(HttpContext context)
    {
        var written = context.Request.Query["sentences"].ToString();
        return written.Length == 0 ? new SummaryOptions().Sentences
            : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= MostSentences ? n
            : throw new BadHttpRequestException($"sentences={written} is no number from 1 to {MostSentences}.");
    }

    private static string Code(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "unknown-type",
        _ => "bad-request",
    };

    private static async Task Problem(HttpContext context, bool asJson, int status, string code, string message)
    {
        if (!asJson)
        {
            await Send(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(message + "\n"));
            return;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("status", status);
            json.WriteString("title", code);
            json.WriteString("detail", message);
            json.WriteEndObject();
        }

        await Send(context, status, "application/problem+json", bytes.ToArray());
    }

    private static async Task Send(HttpContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Serve/" + name) ?? throw new InvalidOperationException($"The console was built without {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
