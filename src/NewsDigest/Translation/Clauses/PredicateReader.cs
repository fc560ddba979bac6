using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>A predicate with its auxiliaries, tense and ending, Data/Translation/endings.tsv.</summary>
internal sealed class PredicateReader(CaseReader cases, Func<string, bool> isVerb, Func<string, bool> isAdjective)
{
    private readonly FrozenDictionary<(string, SejongTag), (string Kind, string English)> endings =
        Table.Embedded("Translation/endings.tsv").Rows.ToFrozenDictionary(r => (r["eomi"], r.Enum<SejongTag>("tag")), r => (r["kind"], r["english"]));

    /// <summary>Whether the lexicon has a verb or adjective.</summary>
    public bool Knows(string lemma) => isVerb(lemma) || isAdjective(lemma);

    /// <summary>Reads a stem with everything up to its ending and steps behind it.</summary>
    public PredicatePhrase Read(IReadOnlyList<ClausePiece> pieces, ref int i, List<ClausePiece> nouns)
    {
        var (lemma, tag, nominal) = StemLemma.Read(pieces, ref i, nouns, isVerb, isAdjective);
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
                    state = state with { IsPast = piece.Construction.English.StartsWith("plainpast", StringComparison.Ordinal) && tag == SejongTag.VV, IsInnerPast = state.IsPast || state.IsInnerPast };
                    continue;
                }

                if (piece.Construction.Kind is "conj" or "adnominal" or "nominal")
                {
                    i++;
                    state = state with
                    {
                        Ending = piece.Construction.English == "result" ? "result" : piece.Construction.English == "purpose" ? (piece.Tag == SejongTag.ETM ? "adnominal-purpose" : "purpose") : piece.Construction.Kind == "nominal" ? "quote" : "subordinate",
                        EndingEnglish = piece.Construction.English,
                        IsPast = state.IsPast || piece.Inner[0].Is("ㄴ", SejongTag.ETM) && tag == SejongTag.VV && operators.Count == 0,
                    };
                    if (piece.Construction.English == "whether")
                    {
                        state = state with { Ending = "nominal", Case = cases.Read(pieces, ref i) };
                    }

                    CaseReader.SkipFunctions(pieces, ref i);
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
                state = state with { Ending = "nominal", EndingEnglish = "whether", Eomi = piece.Form, Case = cases.Read(pieces, ref i) };
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
                state = WithEnding(state, piece, operators.Count > 0 && operators[^1] is "not" or "notall");
                if (piece.Tag == SejongTag.EC && piece.Form.StartsWith("려다", StringComparison.Ordinal))
                {
                    operators.Add("infinitive:try to");
                }

                i++;
                if (piece.Is("게", SejongTag.EC) && state.Tag == SejongTag.VA && i < pieces.Count && pieces[i].Is("도", SejongTag.JX))
                {
                    // 흥미롭게도: a remark on the whole sentence.
                    state = state with { EndingEnglish = "remark" };
                }

                if (piece.Tag == SejongTag.ETN || state.Ending == "quote")
                {
                    state = state with { Case = cases.Read(pieces, ref i) };
                    state = state is { Ending: "quote", EndingEnglish: "whether", Case.Role: not (CaseRole.Bare or CaseRole.Object) } ? state with { Ending = "nominal" } : state;
                }
                else
                {
                    CaseReader.SkipFunctions(pieces, ref i);
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

    private PredicatePhrase WithEnding(PredicatePhrase state, ClausePiece piece, bool isDenied)
    {
        if (state.Tag == SejongTag.VCP && piece.Form == "자")
        {
            return state with { Ending = "coordinate", EndingEnglish = "and", Eomi = piece.Form };
        }

        if ((state.Tag == SejongTag.VCN || isDenied) && piece.Is("라", SejongTag.EC))
        {
            return state with { Ending = "coordinate", EndingEnglish = "but", Eomi = piece.Form };
        }

        var (kind, english) = endings.TryGetValue((piece.Form, piece.Tag), out var row) ? row : piece.Tag == SejongTag.ETM ? ("adnominal", "present") : ("coordinate", "and");
        if (state.Tag == SejongTag.VV && piece.Is("ㄴ", SejongTag.ETM) && !state.IsPast && state.Lemma is not ("쓰다" or "달다" or "짜다" or "적다") && isAdjective(state.Lemma))
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
