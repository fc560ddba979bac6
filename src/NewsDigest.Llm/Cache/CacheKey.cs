using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>The hash of everything that decides an answer: prompt and its version, model, server, form, options, every word of the messages.</summary>
internal static class CacheKey
{
    /// <summary>Raised when the key's parts change.</summary>
    private const string Version = "1";

    public static string Of(string prompt, ChatModelInfo model, AnswerForm form, ChatOptions options, IReadOnlyList<ChatMessage> messages)
    {
        var text = new StringBuilder();
        void Add(string part) => text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        Add(Version);
        Add(prompt);
        Add(model.Provider);
        Add(model.Server);
        Add(model.Name);
        Add(form.ToString());
        Add(options.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(options.Temperature?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        foreach (var message in messages)
        {
            Add(message.Role.Value);
            Add(message.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
