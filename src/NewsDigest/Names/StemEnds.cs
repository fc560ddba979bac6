namespace NewsDigest.Names;

/// <summary>The places where a josa could begin in a run of letters: the run's end first, then shorter stems. A value, so that looking costs no memory.</summary>
internal struct StemEnds
{
    private readonly WordEdges edges;
    private readonly string text;
    private readonly int start;
    private readonly int end;
    private int josa;

    internal StemEnds(WordEdges edges, string text, int start, int end)
    {
        this.edges = edges;
        this.text = text;
        this.start = start;
        this.end = end;
        josa = -1;
    }

    /// <summary>Where the present stem ends.</summary>
    public readonly int Current => end - josa;

    /// <summary>For the language's loop.</summary>
    public readonly StemEnds GetEnumerator() => this;

    /// <summary>Goes to the next stem.</summary>
    public bool MoveNext()
    {
        for (josa++; josa == 0 || josa < end - start; josa++)
        {
            if (josa == 0)
            {
                return true;
            }

            if (josa > edges.LongestJosa)
            {
                return false;
            }

            if (edges.IsJosa(text, end - josa, end))
            {
                return true;
            }
        }

        return false;
    }
}
