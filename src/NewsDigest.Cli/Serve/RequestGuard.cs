using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsDigest.Cli;

/// <summary>
/// Lets in only whom the server is for: on loopback, requests that name this machine (a page elsewhere cannot reach it by rebinding
/// a name) and that no other site sent; with a token, those that bring it.
/// </summary>
internal sealed class RequestGuard(bool isLoopback, string? token)
{
    private const string Cookie = "newsdigest-token";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isLoopback && !NamesThisMachine(context.Request.Host.Host))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "This server answers to localhost only.");
        }
        else if (context.Request.Headers.Origin is [{ Length: > 0 } origin] && !IsSame(origin, context.Request))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "Requests from other sites are refused.");
        }
        else if (token is not null && !IsKnown(context))
        {
            headers.WWWAuthenticate = "Bearer";
            await Refuse(context, StatusCodes.Status401Unauthorized, "The token is missing or wrong; send it as 'Authorization: Bearer SECRET', or open /?token=SECRET once.");
        }
        else
        {
            await next(context);
        }
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }

    private static bool NamesThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsSame(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private bool IsKnown(HttpContext context)
    {
        var request = context.Request;
        const string bearer = "Bearer ";
        if (request.Headers.Authorization is [{ } header] && header.StartsWith(bearer, StringComparison.Ordinal) && IsToken(header[bearer.Length..]))
        {
            return true;
        }

        if (request.Method == HttpMethods.Get && request.Query["token"] is [{ } asked] && IsToken(asked))
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = request.IsHttps });
            return true;
        }

        return request.Cookies[Cookie] is { } kept && IsToken(kept);
    }

    /// <summary>Compared in a time that tells nothing about how much of it is right.</summary>
    private bool IsToken(string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token!)));
}
