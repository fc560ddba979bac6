using System.Runtime.CompilerServices;
using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>
/// What a path through the lattice costs: -100 ln of the probability of each label after the one before it (with or without a
/// blank between them) and of each word given its label, from counts. A label is a tag, or a tag with one frequent
/// form (<c>VX/있</c>). Witten-Bell-like interpolation in three steps: label after label, label after tag, tag after tag. Immutable
/// and safe for many threads.
/// </summary>
internal sealed class CostModel
{
    private const double Scale = 100;
    private const int Tags = (int)SejongTag.NA + 1;
    private const int Edge = Tags;
    private const int Torn = 500;

    /// <summary>An auxiliary after anything but its eomi; also rare forms of a label are possible.</summary>
    private const int NoAuxiliary = 1000;
    private const double UnseenForm = 0.5;
    private const int AllTags = Tags + 1;

    private readonly Dictionary<string, int> labels = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<int> tagOf = [];
    private readonly List<bool> isForm = [];
    private readonly Dictionary<Piece, int> counts;
    private readonly Dictionary<Piece, int> formLabels = [];
    private readonly double[] totals = new double[Tags];
    private readonly LearntWeights learnt;
    private readonly Auxiliaries auxiliaries;
    private readonly short[] connections;
    private readonly int size;

    public CostModel(IEnumerable<LabelPair> pairs, Dictionary<Piece, int> counts, LearntWeights learnt, Auxiliaries auxiliaries)
    {
        this.auxiliaries = auxiliaries;
        this.counts = counts;
        this.learnt = learnt;
        for (var tag = 0; tag < Tags; tag++)
        {
            AddLabel(((SejongTag)tag).ToString(), tag, form: false);
        }

        Beginning = AddLabel("BOS", Edge, form: false);
        End = AddLabel("EOS", Edge, form: false);
        var bigrams = pairs.Select(p => (LabelOf(p.Left), LabelOf(p.Right), p.Blank, p.Count)).ToList();
        size = tagOf.Count;
        foreach (var (piece, count) in counts)
        {
            if (!formLabels.ContainsKey(piece))
            {
                totals[(int)piece.Tag] += count;
            }
        }

        connections = Connections([.. bigrams, .. AfterFullStops(bigrams)]);
    }

    /// <summary>The counts of the tables with what was learnt on top.</summary>
    public static CostModel Read(TableSet tables, LearntWeights learnt)
    {
        var frequencies = tables.Get("Morphology/frequencies.tsv").Rows;
        var read = new Dictionary<Piece, int>(frequencies.Length);
        foreach (var row in frequencies)
        {
            read[new Piece(row["form"], row.Enum<SejongTag>("tag"))] = row.Integer("count");
        }

        var pairs = tables.Get("Morphology/connections.tsv").Rows.Select(r => new LabelPair(r["left"], r["right"], r.Integer("space"), r.Integer("count")));
        return new CostModel(pairs, read, learnt, new Auxiliaries(tables.Get("Morphology/auxiliaries.tsv")));
    }

    /// <summary>The label of the place before a sentence.</summary>
    public int Beginning { get; }

    /// <summary>The label of the place after a sentence.</summary>
    public int End { get; }

    /// <summary>The counted forms.</summary>
    public IEnumerable<Piece> Known => counts.Keys;

    /// <summary>Labels are numbers from 0 up to this.</summary>
    public int Labels => size;

    /// <summary>How often a form was counted; 0 for one never seen.</summary>
    public int Count(Piece piece) => counts.GetValueOrDefault(piece);

    /// <summary>The label of a morpheme.</summary>
    public int Label(Piece piece) => formLabels.TryGetValue(piece with { Form = BaseForm.Of(piece.Form, piece.Tag) }, out var label) ? label : (int)piece.Tag;

    /// <summary>The cost of this form given its label.</summary>
    public int Word(Piece piece)
    {
        var counted = piece with { Form = BaseForm.Of(piece.Form, piece.Tag) };
        var learned = learnt.Words.GetValueOrDefault(counted);
        if (formLabels.ContainsKey(counted))
        {
            return learned;
        }

        // What the tables know is a word, though no count has it: the longer a noun, the less it can be anything else.
        var unseen = piece.Tag is SejongTag.NNG && piece.Form.Length > 1 ? 4.0 * (piece.Form.Length - 1) : 0.6;
        return learned + Cost((counts.GetValueOrDefault(counted) + unseen) / (totals[(int)piece.Tag] + 500));
    }

    /// <summary>The cost of <paramref name="right"/> after <paramref name="left"/>; <paramref name="blank"/> is 1 with a blank between, else 0.</summary>
    public int Connection(int left, int right, int blank) => connections[(((left * 2) + blank) * size) + right];

    /// <summary>All connections, as <see cref="AnalyserModel.Connection"/> reads them.</summary>
    public short[] ConnectionTable()
    {
        var table = new short[connections.Length];
        for (var at = 0; at < table.Length; at++)
        {
            var (right, rest) = (at % size, at / size);
            table[(((right * 2) + (rest & 1)) * size) + (rest >> 1)] = connections[at];
        }

        return table;
    }

    /// <summary>The name of a label.</summary>
    public string Name(int label) => names[label];

    /// <summary>The number of the tag of a label; BOS and EOS share one.</summary>
    public int TagOf(int label) => tagOf[label];

    /// <summary>A prefix stands before a blank in misspelt text only.</summary>
    private bool IsTorn(int leftBlank) => (leftBlank & 1) == 1 && tagOf[leftBlank >> 1] == (int)SejongTag.XPN;

    private static int Cost(double probability) => (int)Math.Round(-Scale * Math.Log(probability));

    private int LabelOf(string name)
    {
        if (labels.TryGetValue(name, out var label))
        {
            return label;
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Enum.TryParse<SejongTag>(name.AsSpan(0, slash), out var tag))
        {
            throw new TableException($"connections.tsv: '{name}' is no label");
        }

        label = AddLabel(name, (int)tag, form: true);
        formLabels[new Piece(name[(slash + 1)..], tag)] = label;
        return label;
    }

    /// <summary>The counted sentences stand one a line; in running text what follows a full stop is a beginning too.</summary>
    private IEnumerable<(int Left, int Right, int Blank, double Count)> AfterFullStops(List<(int Left, int Right, int Blank, double Count)> bigrams)
    {
        const double share = 0.3;
        var fullStops = Enumerable.Range(0, size).Where(l => tagOf[l] == (int)SejongTag.SF).ToList();
        return bigrams.Where(b => b.Left == Beginning).SelectMany(b => fullStops.Select(stop => (stop, b.Right, b.Blank, b.Count * share)));
    }

    private int AddLabel(string name, int tag, bool form)
    {
        labels.Add(name, tagOf.Count);
        names.Add(name);
        tagOf.Add(tag);
        isForm.Add(form);
        return tagOf.Count - 1;
    }

    // A quarter of a million logarithms at start-up: worth compiling well the first time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private short[] Connections(List<(int Left, int Right, int Blank, double Count)> bigrams)
    {
        var exact = new double[size * 2 * size];
        var tagLabel = new double[AllTags * 2 * size];
        var tagTag = new double[AllTags * 2 * AllTags];
        var labelTotal = new double[size];
        var tagTotal = new double[AllTags];
        var (exactTotal, tagLeftTotal) = (new double[size * 2], new double[AllTags * 2]);
        double all = 0;
        foreach (var (left, right, blank, count) in bigrams)
        {
            var (tl, tr) = (tagOf[left], tagOf[right]);
            exact[(((left * 2) + blank) * size) + right] += count;
            exactTotal[(left * 2) + blank] += count;
            tagLabel[(((tl * 2) + blank) * size) + right] += count;
            tagTag[(((tl * 2) + blank) * AllTags) + tr] += count;
            tagLeftTotal[(tl * 2) + blank] += count;
            labelTotal[right] += count;
            tagTotal[tr] += count;
            all += count;
        }

        const double trustLabel = 40, trustTag = 40, trustTags = 8;
        var costs = new short[exact.Length];
        for (var leftBlank = 0; leftBlank < size * 2; leftBlank++)
        {
            var tagBlank = (tagOf[leftBlank >> 1] * 2) + (leftBlank & 1);
            for (var right = 0; right < size; right++)
            {
                var tag = tagOf[right];
                var any = (tagTotal[tag] + 1) / (all + AllTags);
                var byTags = (tagTag[(tagBlank * AllTags) + tag] + (trustTags * any)) / (tagLeftTotal[tagBlank] + trustTags);
                var within = (labelTotal[right] + (isForm[right] ? UnseenForm : 1)) / (tagTotal[tag] + 1);
                var byTag = (tagLabel[(tagBlank * size) + right] + (trustTag * byTags * within)) / (tagLeftTotal[tagBlank] + trustTag);
                var index = (leftBlank * size) + right;
                costs[index] = (short)(Cost(((exact[index] + (trustLabel * byTag)) / (exactTotal[leftBlank] + trustLabel)) + 1e-9) + (IsTorn(leftBlank) ? Torn : 0));
            }
        }

        AddLearnt(costs);
        AddAuxiliaries(costs);
        return costs;
    }

    private void AddLearnt(short[] costs)
    {
        for (var left = 0; left < size; left++)
        {
            for (var blank = 0; blank < 2; blank++)
            {
                for (var right = 0; right < size && learnt.Tags.Count > 0; right++)
                {
                    costs[(((left * 2) + blank) * size) + right] += (short)learnt.Tags.GetValueOrDefault((TagName(left), TagName(right), blank));
                }
            }
        }

        foreach (var ((left, right, blank), weight) in learnt.Labels)
        {
            if (labels.TryGetValue(left, out var l) && labels.TryGetValue(right, out var r))
            {
                costs[(((l * 2) + blank) * size) + r] += (short)weight;
            }
        }
    }

    private void AddAuxiliaries(short[] costs)
    {
        foreach (var right in Enumerable.Range(0, size).Where(l => isForm[l] && tagOf[l] == (int)SejongTag.VX))
        {
            var stem = FormOf(right);
            for (var left = 0; left < size; left++)
            {
                if (tagOf[left] == Edge || !auxiliaries.Allow(stem, (SejongTag)tagOf[left], isForm[left] ? FormOf(left) : null))
                {
                    costs[(left * 2 * size) + right] += NoAuxiliary;
                    costs[(((left * 2) + 1) * size) + right] += NoAuxiliary;
                }
            }
        }
    }

    private string FormOf(int label) => names[label][(names[label].IndexOf('/', StringComparison.Ordinal) + 1)..];

    private string TagName(int label) => isForm[label] ? names[tagOf[label]] : names[label];
}
