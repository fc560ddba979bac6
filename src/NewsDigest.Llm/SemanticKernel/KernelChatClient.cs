using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace NewsDigest.Llm;

/// <summary>
/// Runs prompts as prompt functions of a Semantic Kernel that the user brings, with its services and filters, so that it can stand where
/// a chat client is asked for. Words of the article travel as template variables only, which the kernel encodes: they can neither
/// open a message nor call a function. Safe for many threads when the kernel is.
/// </summary>
public sealed class KernelChatClient : IChatClient
{
    private readonly Kernel kernel;
    private readonly string? serviceId;

    /// <summary>A client over a kernel.</summary>
    /// <param name="kernel">The kernel; it needs a chat service or an <see cref="IChatClient"/>.</param>
    /// <param name="serviceId">Which of its services; null for its default.</param>
    public KernelChatClient(Kernel kernel, string? serviceId = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        this.kernel = kernel;
        this.serviceId = serviceId;
    }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var (function, arguments) = Function(messages, options);
        var result = await Unwrap(() => function.InvokeAsync(kernel, arguments, cancellationToken)).ConfigureAwait(false);
        return result.GetValue<ChatResponse>() is { } response
            ? response
            : new ChatResponse(new ChatMessage(ChatRole.Assistant, result.GetValue<string>() ?? "")) { FinishReason = Finish(result.Metadata) };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (function, arguments) = Function(messages, options);
        await using var updates = function.InvokeStreamingAsync<StreamingKernelContent>(kernel, arguments, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Unwrap(() => updates.MoveNextAsync().AsTask()).ConfigureAwait(false))
        {
            var content = updates.Current;
            yield return content.InnerContent as ChatResponseUpdate ?? new ChatResponseUpdate(ChatRole.Assistant, content.ToString()) { FinishReason = Finish(content.Metadata) };
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : serviceType == typeof(Kernel) ? kernel : null;
    }

    /// <summary>Leaves the kernel alone: it belongs to who made it.</summary>
    public void Dispose()
    {
    }

    private (KernelFunction Function, KernelArguments Arguments) Function(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var template = new StringBuilder();
        var arguments = new KernelArguments();
        foreach (var message in messages)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"message{arguments.Count}");
            template.Append(CultureInfo.InvariantCulture, $"<message role=\"{message.Role.Value}\">{{{{${name}}}}}</message>\n");
            arguments[name] = message.Text;
        }

        arguments.ExecutionSettings = new Dictionary<string, PromptExecutionSettings>(StringComparer.Ordinal) { [serviceId ?? PromptExecutionSettings.DefaultServiceId] = Settings(options) };
        return (KernelFunctionFactory.CreateFromPrompt(template.ToString(), functionName: "newsdigest"), arguments);
    }

    /// <summary>In the names of the OpenAI connector, from which the kernel makes the options of any service.</summary>
    private PromptExecutionSettings Settings(ChatOptions? options)
    {
        var extension = new Dictionary<string, object>(StringComparer.Ordinal);
        if (options?.Temperature is { } temperature)
        {
            extension["temperature"] = temperature;
        }

        if (options?.MaxOutputTokens is { } tokens)
        {
            extension["max_tokens"] = tokens;
        }

        switch (options?.ResponseFormat)
        {
            case ChatResponseFormatJson { Schema: { } schema } format:
                extension["response_format"] = JsonSerializer.SerializeToElement(new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["type"] = "json_schema",
                    ["json_schema"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = format.SchemaName ?? "answer", ["strict"] = true, ["schema"] = schema },
                });
                break;
            case ChatResponseFormatJson:
                extension["response_format"] = "json_object";
                break;
        }

        return new PromptExecutionSettings { ServiceId = serviceId, ExtensionData = extension };
    }

    /// <summary>The kernel wraps what goes wrong below it; who waits above knows the inner failure.</summary>
    private static async Task<T> Unwrap<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (KernelFunctionCanceledException cancelled)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled);
        }
    }

    private static ChatFinishReason? Finish(IReadOnlyDictionary<string, object?>? metadata) =>
        metadata is not null && metadata.TryGetValue("FinishReason", out var reason) && reason is not null
            ? new ChatFinishReason(reason.ToString() is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "unknown")
            : null;
}
