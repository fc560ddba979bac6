using System.CommandLine;
using System.Globalization;
using System.Net;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest serve</c>: a page on this machine that briefs what is pasted or dropped.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5177;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes a free one.", HelpName = "N", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n is < 0 or > 65535)
            {
                result.AddError("--port must be from 0 to 65535.");
            }
        });
        var bind = new Option<string>("--bind") { Description = "The address to listen on; any but a loopback address needs --token.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string>("--token") { Description = "A secret of at least 16 characters that every request must bring; or NEWSDIGEST_SERVE_TOKEN.", HelpName = "SECRET" };
        var words = new WordOptions();
        var command = new ExampleCommand(
            "serve",
            "Serves a local page where Korean text or a saved page is pasted or dropped and read as a brief; the same as JSON under /api/brief.",
            "newsdigest serve --port 5177",
            "curl --data-binary @article.html http://127.0.0.1:5177/api/brief")
        {
            port,
            bind,
            token,
        };
        words.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(bind)!, parsed.GetValue(port), parsed.GetValue(token) ?? Environment.GetEnvironmentVariable("NEWSDIGEST_SERVE_TOKEN"), words.Builder(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string bind, int port, string? token, NewsDigesterBuilder builder, CancellationToken cancellationToken)
    {
        if (!IPAddress.TryParse(bind, out var address))
        {
            throw new CommandException(ExitCode.BadInput, $"--bind {bind}: is no IP address; give one such as 127.0.0.1.");
        }

        if (token is { Length: < 16 })
        {
            throw new CommandException(ExitCode.BadInput, "--token: the secret is shorter than 16 characters; give a longer one.");
        }

        if (!IPAddress.IsLoopback(address) && token is null)
        {
            throw new CommandException(ExitCode.BadInput, $"--bind {bind}: others could reach this address; give --token SECRET as well, or leave --bind out.");
        }

        await using var server = new BriefServer(address, port, token, builder.Build());
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException problem)
        {
            throw new CommandException(ExitCode.NotWritable, $"{bind}:{port}: cannot be listened on ({problem.Message}); give another --port.", problem);
        }

        Complaint.Write($"listening on {server.Address} (Ctrl+C ends it)");
        await server.WaitAsync(cancellationToken);
        return ExitCode.Done;
    }
}
