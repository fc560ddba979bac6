using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>A stretch that the weights take for a name.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Type">Person, place or organization.</param>
/// <param name="Margin">By how much, at its weakest unit, it beat being no such name; in units of the weights.</param>
internal readonly record struct TaggedSpan(int Start, int End, EntityType Type, int Margin);

/// <summary>The best sequence of labels (Viterbi): a name goes on only where it has begun.</summary>
internal sealed class TaggerDecoder(TaggerModel model)
{
    private const int L = TaggerModel.Labels;
    private const int Never = int.MinValue / 4;

    private int[] scores = [];
    private int[] best = [];
    private byte[] from = [];

    /// <summary>The names of the sentence in <paramref name="view"/>, in order. One thread.</summary>
    public void Decode(TaggerView view, List<TaggedSpan> spans)
    {
        var length = view.Text.Length;
        if (scores.Length < length * L)
        {
            (scores, best, from) = (new int[length * 2 * L], new int[length * 2 * L], new byte[length * 2 * L]);
        }

        Forward(view, length);
        Backward(length, spans);
    }

    // Outside and the beginning of a name follow anything; the inside of a name only its beginning or inside. No name begins within
    // a run of Hangul: where none is likely at its start, the rest of the run is not weighed.
    private void Forward(TaggerView view, int length)
    {
        Span<int> features = stackalloc int[TaggerFeatures.Most];
        var plainUntil = 0;
        for (var i = 0; i < length; i++)
        {
            var now = best.AsSpan(i * L, L);
            if (i < plainUntil || view[i].IsPlain)
            {
                now.Fill(Never);
                (now[0], from[i * L]) = i == 0 ? (0, (byte)0) : Highest(best.AsSpan((i - 1) * L, L));
                continue;
            }

            var score = scores.AsSpan(i * L, L);
            var count = TaggerFeatures.Of(view, i, features);
            model.Score(features[..count], score);
            if (i == 0)
            {
                for (var label = 0; label < L; label++)
                {
                    now[label] = IsInside(label) ? Never : score[label];
                }
            }
            else
            {
                var before = best.AsSpan((i - 1) * L, L);
                var highest = Highest(before).Label;
                for (var label = 0; label < L; label++)
                {
                    var source = !IsInside(label) ? highest : before[label] > before[label - 1] ? label : label - 1;
                    (now[label], from[(i * L) + label]) = (before[source] + score[label], (byte)source);
                }
            }

            if (Hangul.IsSyllable(view.Text[i]) && Highest(now[1..]).Score + TaggerModel.Hopeless < now[0])
            {
                plainUntil = view[i].RunEnd;
            }
        }
    }

    private static (int Score, byte Label) Highest(ReadOnlySpan<int> scores)
    {
        var highest = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            highest = scores[label] > scores[highest] ? label : highest;
        }

        return (scores[highest], (byte)highest);
    }

    private static bool IsInside(int label) => label > 0 && label % 2 == 0;

    private void Backward(int length, List<TaggedSpan> spans)
    {
        if (length == 0)
        {
            return;
        }

        var label = 0;
        for (var l = 1; l < L; l++)
        {
            label = best[((length - 1) * L) + l] > best[((length - 1) * L) + label] ? l : label;
        }

        var (first, end, margin) = (spans.Count, length, int.MaxValue);
        for (var i = length - 1; i >= 0; i--)
        {
            if (label > 0)
            {
                margin = Math.Min(margin, scores[(i * L) + label] - scores[i * L]);
                if (label % 2 == 1)
                {
                    spans.Add(new TaggedSpan(i, end, label switch { 1 => EntityType.Person, 3 => EntityType.Place, _ => EntityType.Organization }, margin));
                }
            }

            var previous = from[(i * L) + label];
            if (label % 2 == 1 || label == 0)
            {
                (end, margin) = (i, int.MaxValue);
            }

            label = previous;
        }

        spans.Reverse(first, spans.Count - first);
    }
}
