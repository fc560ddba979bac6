using System.ComponentModel;
using System.Text;
using Microsoft.SemanticKernel;
using NewsDigest.Reading;
using NewsDigest.Verification;
using NewsDigest.Writing;

namespace NewsDigest.Llm;

/// <summary>
/// Functions that a Semantic Kernel or an agent can call: brief, translate, facts, verify. They work offline unless given a chat
/// digester, and answer in JSON of the library's schemas. Safe for many threads.
/// </summary>
public sealed class NewsDigestPlugin
{
    private static readonly string TooLong = $"The sentence has more than {NewsDigester.LongestSentence} characters; split the text, or ask for a brief.";

    private readonly NewsDigester digester;
    private readonly ChatDigester? chat;

    /// <summary>Functions of the rules.</summary>
    public NewsDigestPlugin(NewsDigester digester)
    {
        ArgumentNullException.ThrowIfNull(digester);
        this.digester = digester;
    }

    /// <summary>Functions whose English a model words, behind the checks.</summary>
    public NewsDigestPlugin(ChatDigester chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        this.chat = chat;
        digester = chat.Digester;
    }

    /// <summary>An English brief of an article.</summary>
    [KernelFunction("brief")]
    [Description("Writes an English brief of a Korean news article; returns JSON of the schema newsdigest.brief/1, in which every figure, date, name and quotation is traced to the source.")]
    public async Task<string> BriefAsync(
        [Description("The article or page as text or HTML.")] string article,
        [Description("How many sentences at most.")] int sentences = 4,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var options = new Summaries.SummaryOptions { Sentences = Math.Clamp(sentences, 1, 20) };
        var page = Encoding.UTF8.GetBytes(article);
        var outcome = chat is null
            ? await digester.BriefAsync(page, options, cancellationToken).ConfigureAwait(false)
            : await chat.BriefAsync(page, options, cancellationToken).ConfigureAwait(false);
        return outcome.IsBriefed ? Encoding.UTF8.GetString(BriefJson.Write(outcome.Brief, indented: false)) : outcome.Refusal.Message;
    }

    /// <summary>The English of a sentence.</summary>
    [KernelFunction("translate")]
    [Description("Translates one sentence of Korean news into English.")]
    public async Task<string> TranslateAsync([Description("One Korean sentence.")] string sentence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Length > NewsDigester.LongestSentence ? TooLong : chat is null
            ? await digester.TranslateAsync(sentence, cancellationToken: cancellationToken).ConfigureAwait(false)
            : (await chat.Translator.TranslateAsync(digester.Facts(sentence), cancellationToken).ConfigureAwait(false)).English;
    }

    /// <summary>The facts of a sentence, one a line.</summary>
    [KernelFunction("facts")]
    [Description("Lists the names, figures, dates and quotations of one Korean sentence, one a line: kind, Korean words, English or value.")]
    public string Facts([Description("One Korean sentence.")] string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Length > NewsDigester.LongestSentence)
        {
            return TooLong;
        }

        var found = digester.Facts(sentence);
        return string.Join('\n',
        [
            .. found.Names.Select(n => $"name\t{n.Entity.Korean}\t{n.Entity.English}"),
            .. found.Quantities.Select(q => $"figure\t{q.Text}\t{q.English}"),
            .. found.Dates.Select(d => $"date\t{d.Text}\t{d.Iso}"),
            .. found.Quotations.Select(q => $"quotation\t{q.Fact.Text}\t{q.Fact.Speaker}"),
        ]);
    }

    /// <summary>The claims of an English text with their proofs.</summary>
    [KernelFunction("verify")]
    [Description("Checks every figure, date, name and quotation of an English text against its Korean article; returns JSON with claims, each supported or unsupported.")]
    public async Task<string> VerifyAsync(
        [Description("The English text.")] string english,
        [Description("The Korean article.")] string article,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(article);
        var reading = new ArticleReader().Read(Encoding.UTF8.GetBytes(article));
        return reading.IsRead
            ? Encoding.UTF8.GetString(LedgerJson.Write(await digester.VerifyAsync(null, EnglishSentences.Split(english), reading.Article, cancellationToken).ConfigureAwait(false), indented: false))
            : reading.Refusal.Message;
    }
}
