using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Groups pieces into phrases: content words with their josa or eomi, read through Data/Translation/josa.tsv and endings.tsv.</summary>
internal sealed class PhraseBuilder
{
    private readonly FrozenDictionary<(string, SejongTag), (string Kind, string English)> endings;
    private readonly Func<string, bool> isVerb;
    private readonly Func<string, bool> isAdjective;
    private readonly FrozenDictionary<(string, SejongTag), (string Role, string English)> josa;

    public PhraseBuilder(Func<string, bool> isVerb, Func<string, bool> isAdjective)
    {
        this.isVerb = isVerb;
        this.isAdjective = isAdjective;
        endings = Table.Embedded("Translation/endings.tsv").Rows.ToFrozenDictionary(r => (r["eomi"], r.Enum<SejongTag>("tag")), r => (r["kind"], r["english"]));
        josa = Table.Embedded("Translation/josa.tsv").Rows.ToFrozenDictionary(r => (r["josa"], r.Enum<SejongTag>("tag")), r => (r["role"], r["english"]));
    }

    public IReadOnlyList<Phrase> Build(IReadOnlyList<ClausePiece> pieces)
    {
        var phrases = new List<Phrase>();
        for (var i = 0; i < pieces.Count;)
        {
            var start = i;
            var before = phrases.Count;
            var piece = pieces[i];
            if (IsDemonstrative(pieces, i))
            {
                phrases.Add(new WordPhrase(piece.Form, SejongTag.MMD));
                i++;
            }
            else if (IsJoiner(piece, phrases) is { } joined)
            {
                phrases[^1] = joined;
                i++;
            }
            else if (piece.IsNominal)
            {
                phrases.Add(Nominal(pieces, ref i));
            }
            else if (IsLikeness(pieces, i, phrases) is { } likened)
            {
                phrases[^1] = likened with { Last = pieces[i].Eojeol };
                i += 2;
            }
            else if (IsStem(piece))
            {
                phrases.Add(Predicate(pieces, ref i, []));
            }
            else if (piece.Kind == PieceKind.Morpheme && piece.Tag is SejongTag.MAG or SejongTag.MAJ or SejongTag.MMA or SejongTag.MMD or SejongTag.MMN or SejongTag.IC)
            {
                phrases.Add(piece.Form == "온" && phrases.Count > 0 && phrases[^1] is PredicatePhrase { Ending: "purpose" } or NominalPhrase { Case: { Role: CaseRole.Adverbial, Josa: "에서" or "로" or "부터" or "로부터" } } ? new PredicatePhrase { Lemma = "오다", Tag = SejongTag.VV, Ending = "adnominal", EndingEnglish = "past", Eomi = "ㄴ" } : piece.Form == "오른" && phrases.Count > 0 && phrases[^1] is NominalPhrase ? new PredicatePhrase { Lemma = "오르다", Tag = SejongTag.VV, Ending = "adnominal", EndingEnglish = "past", Eomi = "ㄴ" } : IsPredicative(piece, phrases) ? new PredicatePhrase { Lemma = "다르다", Tag = SejongTag.VA, Ending = "adnominal", EndingEnglish = "present", Eomi = "ㄴ" } : new WordPhrase(piece.Form, piece.Tag));
                i++;
                SkipFunctions(pieces, ref i);
            }
            else
            {
                Mark(phrases, piece, pieces, i);
                i++;
            }

            if (phrases.Count > before)
            {
                phrases[^1] = phrases[^1] with { Last = pieces[i - 1].Eojeol };
            }

            System.Diagnostics.Debug.Assert(i > start, "every round consumes a piece");
        }

        return phrases;
    }

    /// <summary>크기가 다른: after a subject 다른 is the adjective, not the determiner.</summary>
    private static bool IsPredicative(ClausePiece piece, List<Phrase> phrases) =>
        piece.Form == "다른" && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Subject or CaseRole.Adverbial, Case.Josa: "이" or "와" };

    /// <summary>이, 그, 저 as a word of its own before a noun points at it, whatever its tag.</summary>
    private static bool IsDemonstrative(IReadOnlyList<ClausePiece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NP, Form: "이" or "그" or "저" } && i + 1 < pieces.Count && pieces[i + 1].Eojeol > pieces[i].Eojeol && pieces[i + 1].IsNominal;

    /// <summary>및, 또는, 그리고 between two nominals make a list of them.</summary>
    private NominalPhrase? IsJoiner(ClausePiece piece, List<Phrase> phrases) =>
        piece.Kind == PieceKind.Morpheme && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Bare } before
        && josa.TryGetValue((piece.Form, piece.Tag), out var row) && row.Role == "conjunct" && !piece.IsJosa
            ? before with { Case = new NominalCase(CaseRole.Conjunct, piece.Form, row.English) }
            : null;

    /// <summary>부산 같은 도시: cities like Busan. After a time it is the same month, the same day.</summary>
    private static NominalPhrase? IsLikeness(IReadOnlyList<ClausePiece> pieces, int i, List<Phrase> phrases) =>
        i + 1 < pieces.Count && pieces[i].Is("같", SejongTag.VA) && pieces[i + 1].Tag == SejongTag.ETM && i > 0 && pieces[i - 1].IsNominal
        && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Bare, HasComma: false } before && before.Pieces[^1] is { Kind: PieceKind.Name } or { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNP or SejongTag.NP or SejongTag.XSN, Form: not ("지난해" or "작년" or "전년" or "올해" or "지난달" or "당시" or "서로" or "모두" or "매년" or "전달" or "전월" or "이날") }
            ? before with { Case = new NominalCase(CaseRole.Adnominal, "", "like") }
            : null;

    private static bool IsStem(ClausePiece piece) =>
        piece.Kind == PieceKind.Morpheme && piece.Tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCN or SejongTag.VCP or SejongTag.XSV or SejongTag.XSA;

    private static void SkipFunctions(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        while (i < pieces.Count && pieces[i].IsJosa)
        {
            i++;
        }
    }

    /// <summary>Punctuation colours the phrase before it; a bracket after a predicate or nothing becomes a nominal of its own.</summary>
    private static void Mark(List<Phrase> phrases, ClausePiece piece, IReadOnlyList<ClausePiece> pieces, int at)
    {
        if (piece.Kind == PieceKind.Bracketed)
        {
            phrases.Add(new NominalPhrase([piece], NominalCase.None));
            return;
        }

        if (phrases.Count == 0 || at + 1 >= pieces.Count)
        {
            return;
        }

        if (piece.Form is "," or ";" or "、" or "…" or "..." or "-" or "–" or "—")
        {
            phrases[^1] = phrases[^1] with { HasComma = true };
        }
        else if (piece.Tag == SejongTag.SP || piece.Form is "·" or "∙" or "ㆍ" or "‧" or "/")
        {
            phrases[^1] = phrases[^1] with { HasDot = true };
        }
    }

    private Phrase Nominal(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        var first = i;
        var eojeol = pieces[i].Eojeol;
        i++;
        while (i < pieces.Count && pieces[i].Eojeol == eojeol && (pieces[i].IsNominal || pieces[i].Kind == PieceKind.Bracketed))
        {
            i++;
        }

        // A bracket set off by a blank still belongs to the noun before it.
        if (i < pieces.Count && pieces[i].Kind == PieceKind.Bracketed)
        {
            i++;
        }

        var nouns = pieces.Skip(first).Take(i - first).ToList();
        if (nouns[^1].Kind == PieceKind.Quoted && i < pieces.Count && IsQuotative(pieces, i))
        {
            return new NominalPhrase(nouns, Quotative(pieces, ref i));
        }

        if (i + 2 < pieces.Count && pieces[i].Tag == SejongTag.VCP && pieces[i + 1].Is("자", SejongTag.EC) && pieces[i + 2].IsNominal)
        {
            i += 2;
            return new NominalPhrase(nouns, new NominalCase(CaseRole.Conjunct, "자", "and"));
        }

        if (i < pieces.Count && IsStem(pieces[i]) && pieces[i].Tag is SejongTag.XSV or SejongTag.XSA or SejongTag.VCP or SejongTag.VCN)
        {
            return Predicate(pieces, ref i, nouns);
        }

        if (i < pieces.Count && IsStem(pieces[i]) && pieces[i].Eojeol == eojeol && pieces[i].Tag is SejongTag.VV or SejongTag.VX && pieces[i].Form is "하" or "되" or "시키" or "받" or "당하")
        {
            return Predicate(pieces, ref i, nouns);
        }

        return new NominalPhrase(nouns, Case(pieces, ref i));
    }

    /// <summary>라고, 고, 며, 이라며, 면서 right after a quotation.</summary>
    private static bool IsQuotative(IReadOnlyList<ClausePiece> pieces, int i)
    {
        var at = pieces[i].Tag == SejongTag.VCP ? i + 1 : i;
        return at < pieces.Count && pieces[at].Kind == PieceKind.Morpheme && pieces[at].Eojeol == pieces[i - 1].Eojeol
            && pieces[at].Form is "라고" or "고" or "이라고" or "며" or "라며" or "면서" or "라면서" or "다고" or "다며" or "하고" or "이라며" or "이라면서";
    }

    private static NominalCase Quotative(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        i += pieces[i].Tag == SejongTag.VCP ? 1 : 0;
        var isSaying = pieces[i].Form.EndsWith('며') || pieces[i].Form.EndsWith('서');
        i++;
        SkipFunctions(pieces, ref i);
        return new NominalCase(CaseRole.Quote, isSaying ? "며" : "고");
    }

    private NominalCase Case(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        var result = NominalCase.None;
        for (; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Construction && piece.Construction!.Kind is "case" or "front" or "appositive" or "between")
            {
                result = OfConstruction(piece, result);
            }
            else if (piece.IsJosa)
            {
                result = With(result, piece);
            }
            else
            {
                break;
            }
        }

        return result;
    }

    private static NominalCase OfConstruction(ClausePiece piece, NominalCase before)
    {
        var role = piece.Construction!.Kind switch
        {
            "front" => CaseRole.Front,
            "appositive" => CaseRole.Appositive,
            _ => piece.Tag == SejongTag.ETM ? CaseRole.Adnominal : CaseRole.Adverbial,
        };
        return new NominalCase(role, "", piece.Construction.English) { Focus = before.Focus };
    }

    private NominalCase With(NominalCase before, ClausePiece piece)
    {
        var (kind, english) = josa.TryGetValue((piece.Form, piece.Tag), out var row) ? row : ("adverbial", "in");
        return kind switch
        {
            "subject" => before with { Role = CaseRole.Subject, Josa = "이" },
            "object" => before with { Role = CaseRole.Object, Josa = "을" },
            "complement" => before with { Role = CaseRole.Complement, Josa = "이" },
            "genitive" when before.Role is CaseRole.Adverbial => before with { Role = CaseRole.Adnominal },
            "genitive" => before with { Role = CaseRole.Genitive, Preposition = "of" },
            "topic" when before.Role == CaseRole.Bare => before with { Role = CaseRole.Topic },
            "topic" => before with { IsTopical = true },
            "focus" when before.Role == CaseRole.Bare => before with { Role = CaseRole.Topic, Focus = english },
            "focus" => before with { Focus = english },
            "conjunct" => before with { Role = CaseRole.Conjunct, Josa = piece.Form, Preposition = english },
            "quote" => before with { Role = CaseRole.Quote },
            "adverbial" => before with { Role = CaseRole.Adverbial, Josa = piece.Form, Preposition = english },
            _ => before,
        };
    }

    private PredicatePhrase Predicate(IReadOnlyList<ClausePiece> pieces, ref int i, List<ClausePiece> nouns)
    {
        var (lemma, tag, nominal) = StemLemma.Read(pieces, ref i, nouns, isVerb);
        var operators = new List<string>();
        var state = new PredicatePhrase { Lemma = lemma, Tag = tag, Nominal = nominal };
        for (; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Construction)
            {
                if (piece.Construction!.Kind is "aux" or "end")
                {
                    if (piece.Construction.English == "command")
                    {
                        state = state with { IsCommand = true };
                        continue;
                    }

                    operators.AddRange(piece.Construction.English.Split('+').Select(o => o == "past" && (!state.IsPast && tag != SejongTag.VV) ? "plain" : o == "past" ? "perfect" : o));
                    state = state with { IsPast = piece.Construction.English == "plainpast" && tag == SejongTag.VV, IsInnerPast = state.IsPast || state.IsInnerPast };
                    continue;
                }

                if (piece.Construction.Kind is "conj" or "adnominal" or "nominal")
                {
                    i++;
                    state = state with
                    {
                        Ending = piece.Construction.English == "purpose" ? (piece.Tag == SejongTag.ETM ? "adnominal-purpose" : "purpose") : piece.Construction.Kind == "nominal" ? "quote" : "subordinate",
                        EndingEnglish = piece.Construction.English,
                        IsPast = state.IsPast || piece.Inner[0].Is("ㄴ", SejongTag.ETM) && tag == SejongTag.VV && operators.Count == 0,
                    };
                    if (piece.Construction.English == "whether")
                    {
                        state = state with { Ending = "nominal", Case = Case(pieces, ref i) };
                    }

                    SkipFunctions(pieces, ref i);
                    break;
                }

                break;
            }

            if (piece.Is("었", SejongTag.EP))
            {
                state = state with { IsPast = true };
            }
            else if (piece.Is("겠", SejongTag.EP))
            {
                operators.Add("modal:will");
            }
            else if (piece.Is("지", SejongTag.EF) && i + 1 < pieces.Count && pieces.Skip(i + 1).Any(p => p.IsEomi))
            {
                // 선거이지 시합이 아니다: what joins two statements is no end.
                state = state with { Ending = "coordinate", EndingEnglish = "and", Eomi = piece.Form };
                i++;
                break;
            }
            else if (piece.Tag == SejongTag.EF && i + 1 < pieces.Count && IsAsked(piece.Form) && (pieces[i + 1].IsJosa || pieces[i + 1] is { Construction.Kind: "case" }))
            {
                // 얼마나 컸는가를: the question is a noun here.
                i++;
                state = state with { Ending = "nominal", EndingEnglish = "whether", Eomi = piece.Form, Case = Case(pieces, ref i) };
                break;
            }
            else if (piece.Tag == SejongTag.EF)
            {
                if (Address.IsProposal(piece))
                {
                    operators.Add("modal:let's");
                }

                state = state with { IsCommand = state.IsCommand || Address.IsCommand(pieces, i) || Address.IsProposal(piece), IsQuestion = piece.Form.EndsWith('까') || piece.Form.EndsWith('나') || piece.Form.EndsWith('가') };
            }
            else if (piece.IsEomi && piece.Tag != SejongTag.EP)
            {
                state = WithEnding(state, piece);
                i++;
                if (piece.Tag == SejongTag.ETN || state.Ending == "quote")
                {
                    state = state with { Case = Case(pieces, ref i) };
                    state = state is { Ending: "quote", EndingEnglish: "whether", Case.Role: not (CaseRole.Bare or CaseRole.Object) } ? state with { Ending = "nominal" } : state;
                }
                else
                {
                    SkipFunctions(pieces, ref i);
                }

                break;
            }
            else if (!piece.IsEomi && !piece.IsJosa)
            {
                break;
            }
        }

        return state with { Operators = operators };
    }

    private static bool IsAsked(string eomi) => eomi is "는가" or "ㄴ가" or "ㄹ까" or "느냐" or "냐" or "ㄹ지" or "는지";

    private PredicatePhrase WithEnding(PredicatePhrase state, ClausePiece piece)
    {
        if (state.Tag == SejongTag.VCP && piece.Form == "자")
        {
            return state with { Ending = "coordinate", EndingEnglish = "and", Eomi = piece.Form };
        }

        if (state.Tag == SejongTag.VCN && piece.Is("라", SejongTag.EC))
        {
            return state with { Ending = "coordinate", EndingEnglish = "but", Eomi = piece.Form };
        }

        var (kind, english) = endings.TryGetValue((piece.Form, piece.Tag), out var row) ? row : piece.Tag == SejongTag.ETM ? ("adnominal", "present") : ("coordinate", "and");
        if (state.Tag == SejongTag.VV && piece.Is("ㄴ", SejongTag.ETM) && !state.IsPast && isAdjective(state.Lemma))
        {
            state = state with { Tag = SejongTag.VA };
        }

        if (kind == "adnominal" && english == "past" && state.Tag != SejongTag.VV && piece.Form != "던")
        {
            english = "present";
        }

        return state with { Ending = kind, EndingEnglish = english, Eomi = piece.Form };
    }
}
