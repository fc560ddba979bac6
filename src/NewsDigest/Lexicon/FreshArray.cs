namespace NewsDigest.Lexicon;

/// <summary>
/// Arrays that are filled here and there, as things are first asked for. A page of fresh memory that is read before it is written
/// faults twice, and the second time interrupts every other processor; writing it all at once costs far less.
/// </summary>
internal static class FreshArray
{
    /// <summary>An empty array whose memory has been written.</summary>
    public static T[] Of<T>(int length)
    {
        var array = new T[length];
        Array.Clear(array);
        return array;
    }
}
