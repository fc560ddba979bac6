namespace NewsDigest.Names;

/// <summary>The features of a unit of a sentence, the same for training and for tagging.</summary>
internal static class TaggerFeatures
{
    /// <summary>Room for the features of one unit.</summary>
    public const int Most = 64;

    /// <summary>Writes the numbers of the features of unit <paramref name="at"/> and says how many they are.</summary>
    public static int Of(TaggerView view, int at, Span<int> features)
    {
        var writer = new Writer(features);
        Letters(view, at, ref writer);
        Morphemes(view, at, ref writer);
        Names(view, at, ref writer);
        Words(view, at, ref writer);
        return writer.Count;
    }

    private static void Letters(TaggerView view, int at, ref Writer writer)
    {
        var text = view.Text;
        int a = At(text, at - 2), b = At(text, at - 1), c = text[at], d = At(text, at + 1), e = At(text, at + 2), f = At(text, at + 3);
        writer.Add(1, 0);
        writer.Add(2, a);
        writer.Add(3, b);
        writer.Add(4, c);
        writer.Add(5, d);
        writer.Add(6, e);
        var ab = TaggerHash.Mix(a, b);
        var bc = TaggerHash.Mix(b, c);
        var cd = TaggerHash.Mix(c, d);
        var de = TaggerHash.Mix(d, e);
        writer.Add(7, ab);
        writer.Add(8, bc);
        writer.Add(9, cd);
        writer.Add(10, de);
        writer.Add(11, TaggerHash.Mix(ab, c));
        writer.Add(12, TaggerHash.Mix(bc, d));
        writer.Add(13, TaggerHash.Mix(cd, e));
        writer.Add(14, TaggerHash.Mix(de, f));
        writer.Add(15, TaggerHash.Mix(TaggerHash.Mix(At(text, at - 3), ab), c));
        writer.Add(16, TaggerHash.Mix(cd, TaggerHash.Mix(e, f)));
        var scripts = 0;
        for (var i = at - 2; i <= at + 2; i++)
        {
            scripts = (scripts * 8) + (i < 0 || i >= text.Length ? 7 : TaggerView.Script(text[i]));
        }

        writer.Add(17, scripts);
    }

    private static void Morphemes(TaggerView view, int at, ref Writer writer)
    {
        var tag = view.Tag[at];
        var before = at > 0 ? view.Tag[at - 1] : 0;
        var after = at + 1 < view.Text.Length ? view.Tag[at + 1] : 0;
        writer.Add(20, tag);
        writer.Add(21, (((before * 128) + tag) * 128) + after);
        writer.Add(22, TaggerHash.Mix(view.Morpheme[at], tag));
        writer.Add(23, view.NextMorpheme[at]);
        writer.Add(24, view.PreviousMorpheme[at]);
        writer.Add(25, TaggerHash.Mix(view.NextMorpheme[at], tag));
        writer.Add(26, TaggerHash.Mix(view.PreviousMorpheme[at], tag));
    }

    private static void Names(TaggerView view, int at, ref Writer writer)
    {
        int ruled = view.Ruled[at], known = view.Known[at];
        var (start, end) = (view.WordStart[at], view.WordEnd[at]);
        int left = at > 0 ? view.Ruled[at - 1] : 0, right = at + 1 < view.Text.Length ? view.Ruled[at + 1] : 0;
        writer.Add(30, ruled);
        writer.Add(31, TaggerHash.Mix(ruled, (left * 128) + right));
        writer.Add(32, known);
        writer.Add(33, TaggerHash.Mix(known, ruled));
        writer.Add(34, TaggerHash.Mix(known, at + 1 < end ? view.Known[at + 1] : 0));
        writer.Add(35, TaggerHash.Mix(ruled, view.NextMorpheme[at]));
        writer.Add(36, end + 1 < view.Text.Length ? TaggerHash.Mix(view.Ruled[end + 1], ruled) : -1);
        writer.Add(37, start > 1 ? TaggerHash.Mix(view.Ruled[start - 2], ruled) : -1);
    }

    private static void Words(TaggerView view, int at, ref Writer writer)
    {
        var text = view.Text;
        var (start, end, run, from) = (view.WordStart[at], view.WordEnd[at], view.RunEnd[at], view.RunStart[at]);
        var look = view.Word[start];
        var place = Math.Min(at - from, 5);
        var rest = Math.Min(run - at - 1, 6);
        writer.Add(40, (place * 8) + rest);
        writer.Add(41, (look * 64) + (place * 8) + rest);
        writer.Add(42, (look * 8) + place);
        writer.Add(43, view.Prefix[at]);
        writer.Add(44, TaggerHash.Of(text.AsSpan(at, Math.Min(run - at, 6)), 6));
        writer.Add(45, view.WordHash[start]);
        writer.Add(46, TaggerHash.Of(text.AsSpan(Math.Max(at + 1, run - 1), run - Math.Max(at + 1, run - 1)), place));
        writer.Add(47, TaggerHash.Of(text.AsSpan(Math.Max(at + 1, run - 2), run - Math.Max(at + 1, run - 2)), place));
        writer.Add(59, TaggerHash.Mix(view.WordClass[start], place));
        var next = end + 1 < text.Length ? end + 1 : -1;
        if (next > 0)
        {
            writer.Add(60, TaggerHash.Mix(view.WordClass[next], rest));
            writer.Add(61, TaggerHash.Mix(view.WordClass[next], look));
            writer.Add(48, TaggerHash.Mix(view.WordHead[next], look));
            writer.Add(49, TaggerHash.Mix(view.Morpheme[next], rest));
            writer.Add(50, (((view.Word[next] * 8) + rest) * 8) + place);
            writer.Add(51, (view.Word[next] * 512) + look);
            writer.Add(52, TaggerHash.Mix(view.Tag[next], view.Tag[at]));
        }

        if (start > 1)
        {
            var previous = view.WordStart[start - 2];
            writer.Add(62, TaggerHash.Mix(view.WordClass[previous], place));
            writer.Add(63, TaggerHash.Mix(view.WordClass[previous], look));
            writer.Add(53, TaggerHash.Mix(view.Morpheme[start - 2], place));
            writer.Add(54, (view.Word[previous] * 8) + place);
            writer.Add(55, (view.Word[previous] * 512) + look);
            writer.Add(56, view.WordHash[previous]);
        }

        writer.Add(57, run < end ? TaggerHash.Mix(text[run], rest) : -1);
        writer.Add(58, from > start ? TaggerHash.Mix(text[from - 1], place) : -1);
    }

    private static int At(string text, int at) => at < 0 || at >= text.Length ? 1 : text[at];

    private ref struct Writer(Span<int> features)
    {
        private readonly Span<int> features = features;

        public int Count { get; private set; }

        public void Add(int template, int value) => features[Count++] = TaggerHash.Feature(template, value);
    }
}
