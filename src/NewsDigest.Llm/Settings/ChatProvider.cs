namespace NewsDigest.Llm;

/// <summary>Which dialect an endpoint speaks.</summary>
public enum ChatProvider
{
    /// <summary>OpenAI and everything compatible with it: Ollama, vLLM, llama.cpp; also Azure's <c>/openai/v1/</c>.</summary>
    OpenAI,

    /// <summary>Azure OpenAI by deployment: <c>/openai/deployments/{model}/chat/completions?api-version=…</c>.</summary>
    Azure,
}
