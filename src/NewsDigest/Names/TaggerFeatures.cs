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
        ref readonly var here = ref view[at];
        var tag = here.Tag;
        var before = at > 0 ? view[at - 1].Tag : 0;
        var after = at + 1 < view.Text.Length ? view[at + 1].Tag : 0;
        writer.Add(20, tag);
        writer.Add(21, (((before * 128) + tag) * 128) + after);
        writer.Add(22, TaggerHash.Mix(here.Morpheme, tag));
        writer.Add(23, here.NextMorpheme);
        writer.Add(24, here.PreviousMorpheme);
        writer.Add(25, TaggerHash.Mix(here.NextMorpheme, tag));
        writer.Add(26, TaggerHash.Mix(here.PreviousMorpheme, tag));
    }

    private static void Names(TaggerView view, int at, ref Writer writer)
    {
        ref readonly var here = ref view[at];
        int ruled = here.Ruled, known = here.Known;
        var (start, end) = (here.WordStart, here.WordEnd);
        int left = at > 0 ? view[at - 1].Ruled : 0, right = at + 1 < view.Text.Length ? view[at + 1].Ruled : 0;
        writer.Add(30, ruled);
        writer.Add(31, TaggerHash.Mix(ruled, (left * 128) + right));
        writer.Add(32, known);
        writer.Add(33, TaggerHash.Mix(known, ruled));
        writer.Add(34, TaggerHash.Mix(known, at + 1 < end ? view[at + 1].Known : 0));
        writer.Add(35, TaggerHash.Mix(ruled, here.NextMorpheme));
        writer.Add(36, end + 1 < view.Text.Length ? TaggerHash.Mix(view[end + 1].Ruled, ruled) : -1);
        writer.Add(37, start > 1 ? TaggerHash.Mix(view[start - 2].Ruled, ruled) : -1);
    }

    private static void Words(TaggerView view, int at, ref Writer writer)
    {
        ref readonly var here = ref view[at];
        var text = view.Text;
        var (start, end, run, from) = (here.WordStart, here.WordEnd, here.RunEnd, here.RunStart);
        ref readonly var word = ref view[start];
        var look = word.Word;
        var place = Math.Min(at - from, 5);
        var rest = Math.Min(run - at - 1, 6);
        writer.Add(40, (place * 8) + rest);
        writer.Add(41, (look * 64) + (place * 8) + rest);
        writer.Add(42, (look * 8) + place);
        writer.Add(43, here.Prefix);
        writer.Add(44, TaggerHash.Of(text.AsSpan(at, Math.Min(run - at, 6)), 6));
        writer.Add(45, word.WordHash);
        writer.Add(46, TaggerHash.Of(text.AsSpan(Math.Max(at + 1, run - 1), run - Math.Max(at + 1, run - 1)), place));
        writer.Add(47, TaggerHash.Of(text.AsSpan(Math.Max(at + 1, run - 2), run - Math.Max(at + 1, run - 2)), place));
        writer.Add(59, TaggerHash.Mix(word.WordClass, place));
        var next = end + 1 < text.Length ? end + 1 : -1;
        if (next > 0)
        {
            ref readonly var there = ref view[next];
            writer.Add(60, TaggerHash.Mix(there.WordClass, rest));
            writer.Add(61, TaggerHash.Mix(there.WordClass, look));
            writer.Add(48, TaggerHash.Mix(there.WordHead, look));
            writer.Add(49, TaggerHash.Mix(there.Morpheme, rest));
            writer.Add(50, (((there.Word * 8) + rest) * 8) + place);
            writer.Add(51, (there.Word * 512) + look);
            writer.Add(52, TaggerHash.Mix(there.Tag, here.Tag));
        }

        if (start > 1)
        {
            ref readonly var last = ref view[start - 2];
            ref readonly var previous = ref view[last.WordStart];
            writer.Add(62, TaggerHash.Mix(previous.WordClass, place));
            writer.Add(63, TaggerHash.Mix(previous.WordClass, look));
            writer.Add(53, TaggerHash.Mix(last.Morpheme, place));
            writer.Add(54, (previous.Word * 8) + place);
            writer.Add(55, (previous.Word * 512) + look);
            writer.Add(56, previous.WordHash);
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
