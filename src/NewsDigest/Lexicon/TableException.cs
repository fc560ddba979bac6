namespace NewsDigest.Lexicon;

/// <summary>A row that cannot be used; the message reads like a compiler's: <c>file(line,column): error ND1001: …</c>.</summary>
public sealed class TableException : Exception
{
    /// <summary>An error at a place of a table.</summary>
    public TableException(string table, int line, int column, string code, string message)
        : base($"{table}({line},{column}): error {code}: {message}")
    {
    }

    /// <summary>An error with a finished message.</summary>
    public TableException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a finished message and its cause.</summary>
    public TableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public TableException()
    {
    }
}
