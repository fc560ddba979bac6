namespace NewsDigest.Reading;

/// <summary>
/// Decides for each line of a page what it is for the story. The passes go from what a line says of itself (rules, metadata) to what
/// only its neighbours tell (title, captions, subheads, the end of the story). One instance per page.
/// </summary>
internal sealed class PageJudge(List<PageLine> lines, string? knownTitle)
{
    private const int LongestLooseMatch = 60;
    private const int ListRun = 3;

    private int first;
    private int last;

    /// <summary>The headline; null when the page has none.</summary>
    public string? Title { get; private set; }

    /// <summary>The first line of the story; the number of lines when there is none.</summary>
    public int FirstBody => first;

    public void Judge()
    {
        foreach (var line in lines)
        {
            JudgeAlone(line);
        }

        RemoveBlocks();
        FindEdges();
        RemoveSecondDatelines();
        FindEdges();
        Title = new HeadlineFinder(lines, first, knownTitle).Find();
        new CaptionFinder(lines, first, last).Remove();
        ContributorFinder.Remove(lines, first, last);
        FindEdges();
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (lines[i].IsOpen)
            {
                lines[i].Remove("after the story");
            }
        }

        JudgeStory();
    }

    private static void JudgeAlone(PageLine line)
    {
        if (line.Hint is LineHint.Caption or LineHint.TableRow)
        {
            line.Remove(line.Hint == LineHint.Caption ? "caption" : "table");
            return;
        }

        if (DatelineParser.Parse(line.Text) is { } dateline && line.Text.Length - dateline.Length >= 10 && MetaLine.Parse(line.Text[dateline.Length..]) is null)
        {
            line.Dateline = dateline;
            return;
        }

        if ((line.IsProse ? ContributorFinder.SignOff(line.Text) : MetaLine.Parse(line.Text)) is { } meta)
        {
            line.Remove(meta.Reason);
            line.Meta = meta;
        }
        else if (BoilerplateRules.Match(line.Text, edge: false) is { } rule && !(line.IsProse && rule.IsLoose && line.Text.Length > LongestLooseMatch))
        {
            line.Remove(rule.Reason);
            line.Rule = rule;
        }
    }

    /// <summary>Takes out the lists under headings such as [많이 본 기사] and all that follows a copyright line.</summary>
    private void RemoveBlocks()
    {
        var prose = lines.Count(l => l.IsOpen && l.IsProse);
        var seen = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            seen += lines[i].IsOpen && lines[i].IsProse ? 1 : 0;
            if (lines[i].Rule is not { } rule)
            {
                continue;
            }

            var restIsFooter = rule.Scope == RuleScope.Rest && seen >= 1 && prose - seen <= seen;
            for (var j = i + 1; j < lines.Count && (restIsFooter || (rule.Scope == RuleScope.Block && IsListed(lines[j]))); j++)
            {
                if (lines[j].IsOpen)
                {
                    lines[j].Remove(rule.Reason);
                }
            }
        }
    }

    private static bool IsListed(PageLine line) =>
        !line.IsProse || char.IsAsciiDigit(line.Text[0]) && line.Text.AsSpan(1).TrimStart("0123456789").TrimStart() is ['.' or ')', ..] || LineShape.HasSubheadMark(line.Text);

    /// <summary>Finds the first and the last line of the story, taking out what only stands at the edges of a page.</summary>
    private void FindEdges()
    {
        first = 0;
        while (first < lines.Count && !StartsStory(lines[first]))
        {
            RemoveAtEdge(lines[first++]);
        }

        last = lines.Count - 1;
        while (last > first && !(lines[last].IsOpen && lines[last].IsProse && !RemoveAtEdge(lines[last])))
        {
            RemoveAtEdge(lines[last--]);
        }
    }

    private static bool StartsStory(PageLine line) =>
        line.IsOpen && (line.Dateline is { IsFull: true } || (line.IsProse && !(LineShape.IsQuestion(line.Text) && line.Text.Length < LongestLooseMatch)));

    private static bool RemoveAtEdge(PageLine line)
    {
        if (!line.IsOpen || line.Dateline is not null)
        {
            return false;
        }

        if (BoilerplateRules.Match(line.Text, edge: true) is { } rule)
        {
            line.Remove(rule.Reason);
            line.Rule = rule;
            return true;
        }

        if (!line.IsProse && Trail.Is(line.Text))
        {
            line.Remove("breadcrumb");
            return true;
        }

        if (!line.IsProse && ContributorFinder.Byline(line.Text) is { } author)
        {
            line.Remove("byline");
            line.Meta = new MetaLine("byline", null, author, null, null);
            return true;
        }

        return false;
    }

    /// <summary>An agency writes one dateline over the story; the others belong to pictures and graphics.</summary>
    private void RemoveSecondDatelines()
    {
        var datelines = lines.Where(l => l.IsOpen && l.Dateline is { IsFull: true }).ToList();
        var hasOther = lines.Exists(l => l.IsOpen && l.IsProse && l.Dateline is null);
        foreach (var line in datelines)
        {
            var before = line.Index > 0 ? lines[line.Index - 1] : null;
            if (before is { Reason: "caption" or "photo credit" } && before.Text[0] == '[' && (hasOther || datelines.Count > 1))
            {
                line.Remove("caption");
            }
        }

        datelines.RemoveAll(l => !l.IsOpen);
        var open = datelines.Count;
        foreach (var line in datelines)
        {
            if (open > 1 && LineShape.CreditStart(line.Text) >= 0)
            {
                line.Remove("caption");
                open--;
            }
        }

        foreach (var line in datelines.Where(l => l.IsOpen).Skip(1).Where(l => SentenceSplitter.Split(l.Text).Count <= 3))
        {
            line.Remove("caption");
        }
    }

    private void JudgeStory()
    {
        var isStory = lines.ConvertAll(l => l.IsOpen && l.Index >= first && l.Hint != LineHint.Heading && IsBody(l));
        for (var i = 0; i < lines.Count;)
        {
            if (isStory[i])
            {
                lines[i++].Kind = LineKind.Body;
                continue;
            }

            var from = i;
            while (i < lines.Count && !isStory[i] && (i < first) == (from < first))
            {
                i++;
            }

            JudgeRun(lines.GetRange(from, i - from).FindAll(l => l.IsOpen), inStory: from >= first);
        }
    }

    /// <summary>
    /// Lines without sentences between two lines of the story: one or two are subheads, more are a table that lost its borders or a
    /// list of links, after which a subhead may still come.
    /// </summary>
    private static void JudgeRun(List<PageLine> run, bool inStory)
    {
        foreach (var line in run)
        {
            var isLast = line == run[^1];
            if (inStory && run.Count >= ListRun && !LineShape.HasSubheadMark(line.Text) && !(isLast && LineShape.IsHeadline(line.Text) && !LineShape.IsFigures(line.Text)))
            {
                line.Remove("list or table");
            }
            else if (inStory && (LineShape.HangulCount(line.Text) < 2 || LineShape.IsFigures(line.Text)))
            {
                line.Remove("page furniture");
            }
            else
            {
                Mark(line, LineKind.Subhead);
            }
        }
    }

    private static void Mark(PageLine line, LineKind kind)
    {
        line.Kind = kind;
        line.Reason = "subhead";
    }

    private bool IsBody(PageLine line)
    {
        var text = line.Text;
        var isMarked = LineShape.HasSubheadMark(text);
        if (isMarked && !SentenceSplitter.EndsLikeSentence(text) && text.Length <= LongestLooseMatch && !IsListItem(line))
        {
            return false;
        }

        return line.Dateline is not null || line.IsProse || IsListItem(line);
    }

    /// <summary>A line with a bullet next to a line with the same bullet.</summary>
    private bool IsListItem(PageLine line)
    {
        var mark = line.Text[0];
        return mark is '-' or '–' or '•' or '·' or '∙' or 'ㅇ' or '○' or '*' or '▲' or '△' or '●' or '①' && !LineShape.IsDashed(line.Text) && LineShape.HangulCount(line.Text) >= 4
            && (Starts(line.Index - 1, mark) || Starts(line.Index + 1, mark));
    }

    private bool Starts(int index, char mark) => index >= 0 && index < lines.Count && lines[index].Text[0] == mark && lines[index].Kind is LineKind.Unknown or LineKind.Body;
}
