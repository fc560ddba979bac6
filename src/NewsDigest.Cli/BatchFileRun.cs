using System.Globalization;
using System.Net.Http.Headers;
using NewsDigest.Batch;
using NewsDigest.Batch.Provider;
using NewsDigest.Llm;

namespace NewsDigest.Cli;

/// <summary>The provider's batch files of a job.</summary>
internal sealed class BatchFileRun(BatchSettings settings)
{
    /// <summary>Sends what is neither answered nor on its way.</summary>
    public Task<int> SubmitAsync(string folder, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var problems = new List<string>();
        if (BatchRun.Input(settings, problems) is not { } input)
        {
            return ExitCode.BadInput;
        }

        using var job = BatchJob.Open(folder);
        using var work = Work(job);
        job.Describe(settings.Anchored().ToJson());
        using var http = Client(settings);
        var sent = await new ProviderRun(job, new OpenAiBatches(http)).SubmitAsync(input, work, cancellationToken);
        Complaint.Write(string.Create(CultureInfo.InvariantCulture, $"{sent:N0} requests sent; 'newsdigest batch status {folder}' says how they stand, 'newsdigest batch collect {folder}' fetches the answers."));
        return problems.Count > 0 ? ExitCode.Partly : ExitCode.Done;
    });

    /// <summary>Fetches answers; when nothing is under way any more, makes the briefs.</summary>
    public Task<int> CollectAsync(string folder, bool asJson, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        using (var job = BatchJob.Open(folder))
        {
            using var work = Work(job);
            using var http = Client(settings);
            var collected = await new ProviderRun(job, new OpenAiBatches(http)).CollectAsync(work, cancellationToken);
            Complaint.Write(string.Create(CultureInfo.InvariantCulture, $"{collected.Answers:N0} answers fetched, {collected.Failed:N0} requests without one, {collected.Pending:N0} batch files under way{BatchReport.Money(collected.Usage)}."));
            if (collected.Pending > 0)
            {
                return ExitCode.Done;
            }

            if (collected.Failed > 0)
            {
                Complaint.Write($"'newsdigest batch submit -o {folder}' sends those without an answer again; 'newsdigest batch retry-dead {folder}' asks for them directly.");
                return ExitCode.Partly;
            }
        }

        return await new BatchRun(settings, asJson).RunAsync(folder, resume: true, retryDead: false, cancellationToken);
    });

    /// <summary>How the files that are under way stand, as lines; none without a model or while the job is in use.</summary>
    public static async Task<IReadOnlyList<string>> StatusAsync(string folder, CancellationToken cancellationToken)
    {
        var settings = BatchSettings.Read(folder);
        using var job = BatchJob.Open(folder);
        using var http = Client(settings);
        var batches = await new ProviderRun(job, new OpenAiBatches(http)).StatusAsync(cancellationToken);
        return [.. batches.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Id}: {b.Status}, {b.Completed:N0} of {b.Total:N0} answered, {b.Failed:N0} failed"))];
    }

    private ChatWork Work(BatchJob job) => settings.Work(job.Answers) as ChatWork
        ?? throw new CommandException(ExitCode.BadInput, "batch files need a chat model; give --engine chat, --endpoint URL and --model NAME.");

    private static HttpClient Client(BatchSettings settings)
    {
        if (settings.Choice().Settings is not { } chat)
        {
            throw new CommandException(ExitCode.BadInput, "batch files need a chat model; give --engine chat, --endpoint URL and --model NAME.");
        }

        var path = chat.Endpoint!.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var isV1 = path.EndsWith("/v1", StringComparison.OrdinalIgnoreCase);
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !chat.IsLoopback };
        var http = new HttpClient(sockets) { BaseAddress = new Uri(isV1 ? path + "/" : path + (chat.Provider == ChatProvider.Azure ? "/openai/v1/" : "/v1/")), Timeout = TimeSpan.FromMinutes(10) };
        if (chat.Provider == ChatProvider.Azure)
        {
            http.DefaultRequestHeaders.Add("api-key", chat.ApiKey);
        }
        else if (chat.ApiKey.Length > 0)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", chat.ApiKey);
        }

        return http;
    }

    private static async Task<int> GuardedAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (HttpRequestException broken)
        {
            throw new CommandException(ExitCode.BadInput, $"the provider cannot be reached ({broken.Message}); what was sent is known, run the command again later.", broken);
        }
        catch (JobDiskException problem)
        {
            throw new CommandException(ExitCode.NotWritable, $"{problem.Message}: the job's folder cannot be used; check space and permissions.", problem);
        }
        catch (BatchStoppedException stop)
        {
            throw BatchRun.Stopped(stop);
        }
    }
}
