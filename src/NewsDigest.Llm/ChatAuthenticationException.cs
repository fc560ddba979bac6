namespace NewsDigest.Llm;

/// <summary>The service refuses the key or the permission: no article of this run can succeed, so the run stops. The message never holds the key.</summary>
public sealed class ChatAuthenticationException : Exception
{
    /// <summary>Without a reason.</summary>
    public ChatAuthenticationException()
    {
    }

    /// <summary>With a reason.</summary>
    public ChatAuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and its cause.</summary>
    public ChatAuthenticationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
