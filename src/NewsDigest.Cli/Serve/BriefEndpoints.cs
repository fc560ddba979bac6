using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefs;
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
            var page = await BodyAsync(context);
            if (!await turns.WaitAsync(MostTime, context.RequestAborted))
            {
                await Problem(context, asJson, StatusCodes.Status503ServiceUnavailable, "busy", "The server is busy; try again.");
                return;
            }

            var work = Task.Run(() => OutcomeAsync(page, Sentences(context), context.RequestAborted), CancellationToken.None);
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
            await Problem(context, asJson, problem.StatusCode, problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "bad-request", problem.Message);
        }
        catch (InvalidDataException problem)
        {
            await Problem(context, asJson, StatusCodes.Status400BadRequest, "bad-request", problem.Message);
        }
    }

    private async Task<BriefOutcome> OutcomeAsync(byte[] page, int sentences, CancellationToken cancellationToken) =>
        await digester.BriefAsync(page, new SummaryOptions { Sentences = sentences }, cancellationToken);

    /// <summary>The form's file when there is one, else its text; any other body as it is.</summary>
    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        if (!context.Request.HasFormContentType)
        {
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
            return bytes.ToArray();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.FirstOrDefault(f => f.Length > 0) is { } file)
        {
            await file.CopyToAsync(bytes, context.RequestAborted);
            return bytes.ToArray();
        }

        return Encoding.UTF8.GetBytes(form["text"].ToString());
    }

    private static int Sentences(HttpContext context) =>
        int.TryParse(context.Request.Query["sentences"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, MostSentences) : new SummaryOptions().Sentences;

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
