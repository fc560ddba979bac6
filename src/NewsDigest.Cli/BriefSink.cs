using NewsDigest.Briefs;

namespace NewsDigest.Cli;

/// <summary>Where briefs go.</summary>
internal interface IBriefSink : IDisposable
{
    /// <summary>Takes the brief of an input.</summary>
    void Write(int input, Brief brief);

    /// <summary>Hands everything over.</summary>
    void Finish();
}

/// <summary>One file an input.</summary>
internal sealed class FolderSink(BriefFormat format, OutputFolder folder, IReadOnlyList<string> names) : IBriefSink
{
    public void Write(int input, Brief brief) => folder.Write(names[input], format.Write(brief, false, false));

    public void Finish()
    {
    }

    public void Dispose()
    {
    }
}

/// <summary>All briefs to standard output; several JSON briefs are one line each.</summary>
internal sealed class StreamSink(BriefFormat format, bool several) : IBriefSink
{
    private readonly StandardOutput output = new();
    private bool isFirst = true;

    public void Write(int input, Brief brief)
    {
        if (!isFirst)
        {
            output.Write(format.Separator);
        }

        output.Write(format.Write(brief, several, true));
        isFirst = false;
    }

    public void Finish() => output.Flush();

    public void Dispose() => output.Dispose();
}
