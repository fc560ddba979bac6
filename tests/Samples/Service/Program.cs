using NewsDigest;
using NewsDigest.Summaries;
using NewsDigest.Writing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddNewsDigest(options => builder.Configuration.Bind("NewsDigest", options));
var app = builder.Build();

// The body is a page or a text in any encoding Korean news uses; the answer is a brief as JSON, or why there is none.
app.MapPost("/brief", async (HttpRequest request, NewsDigester digester, int? sentences, CancellationToken cancellationToken) =>
{
    using var page = new MemoryStream();
    await request.Body.CopyToAsync(page, cancellationToken);
    var options = sentences is { } count ? new SummaryOptions { Sentences = Math.Clamp(count, 1, 20) } : null;
    var outcome = await digester.BriefAsync(page.ToArray(), options, cancellationToken);
    return outcome.IsBriefed
        ? Results.Bytes(BriefJson.Write(outcome.Brief), "application/json; charset=utf-8")
        : Results.Problem(outcome.Refusal.Message, title: outcome.Refusal.Code, statusCode: StatusCodes.Status422UnprocessableEntity);
});

app.Run();
