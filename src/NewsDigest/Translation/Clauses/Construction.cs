using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>A row of Data/Translation/constructions.tsv: a run of morphemes that English says with one preposition, auxiliary or conjunction.</summary>
internal sealed class Construction
{
    private readonly Element[] pattern;

    public Construction(TableRow row)
    {
        Row = row;
        Kind = row["kind"];
        English = row["english"];
        pattern = [.. row.List("pattern", ' ').Select(e => Element.Parse(e, row))];
    }

    public TableRow Row { get; }

    /// <summary>case, front, appositive, between, aux, conj, adnominal or nominal.</summary>
    public string Kind { get; }

    public string English { get; }

    /// <summary>How many pieces the pattern covers from <paramref name="at"/>; 0 when it does not match.</summary>
    public int Match(IReadOnlyList<ClausePiece> pieces, int at)
    {
        var i = at;
        foreach (var element in pattern)
        {
            if (element.IsDenied)
            {
                if (i < pieces.Count && pieces[i].Kind == PieceKind.Morpheme && Array.IndexOf(element.Tags, pieces[i].Tag) >= 0)
                {
                    return 0;
                }
            }
            else if (i < pieces.Count && element.Matches(pieces[i]))
            {
                i += element.IsAhead ? 0 : 1;
            }
            else if (!element.IsOptional)
            {
                return 0;
            }
        }

        return i - at;
    }

    /// <summary>The pieces that it may begin with; an optional first element may be missing before a second of its tags.</summary>
    public IEnumerable<(SejongTag Tag, string Form)> First =>
        pattern[0].All.Concat(pattern[0].IsOptional && pattern.Length > 1 ? pattern[1].All.Where(f => pattern[0].Tags.Contains(f.Tag)) : []);

    /// <summary>The pieces one of which must come second; empty when that cannot be told.</summary>
    public IEnumerable<(SejongTag Tag, string Form)> Second =>
        pattern.Length > 1 && pattern[0] is { IsOptional: false, IsAhead: false, IsDenied: false } && pattern[1] is { IsOptional: false, IsDenied: false } ? pattern[1].All : [];

    /// <summary>One morpheme of a pattern; ? makes it optional, a last one with > is looked at and left to what follows, and !/TAG is what may not follow.</summary>
    private sealed record Element(string[] Forms, SejongTag[] Tags, bool IsOptional, bool IsAhead)
    {
        public bool IsDenied { get; } = Forms is ["!"];

        public IEnumerable<(SejongTag Tag, string Form)> All => Tags.SelectMany(t => Forms.Select(f => (t, f)));

        public static Element Parse(string text, TableRow row)
        {
            var ahead = text.EndsWith('>');
            text = text.TrimEnd('>');
            var optional = text.EndsWith('?');
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                throw row.Error("pattern", $"'{text}' has no tag: form/TAG expected");
            }

            var tags = text[(slash + 1)..].TrimEnd('?').Split('|');
            return new Element(
                text[..slash].TrimEnd('?').Split('|'),
                [.. tags.Select(t => Enum.TryParse<SejongTag>(t, out var tag) ? tag : throw row.Error("pattern", $"'{t}' is no tag"))],
                optional || text[..slash].EndsWith('?'),
                ahead);
        }

        public bool Matches(ClausePiece piece) =>
            piece.Kind == PieceKind.Morpheme && Array.IndexOf(Tags, piece.Tag) >= 0 && Array.IndexOf(Forms, piece.Form) >= 0;
    }
}
