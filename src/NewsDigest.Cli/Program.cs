using System.CommandLine;

namespace NewsDigest.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new Interruption(args is [BatchCommand.Name, ..] ? BatchCommand.Grace : Interruption.ShortGrace);
        var work = Task.Run(() => RunAsync(args, interruption.Token));
        var first = await Task.WhenAny(work, interruption.GracePassed);
        return first == work && !interruption.Token.IsCancellationRequested ? await work : interruption.ExitCode;
    }

    private static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            // A file may be called @list.txt; nothing on our command line is a response file.
            var parsed = CommandTree.Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    Complaint.Write(error.Message);
                }

                Complaint.Write(HelpHint(parsed));
                return ExitCode.BadInput;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
        }
        catch (CommandException problem)
        {
            Complaint.Write(problem.Message);
            return problem.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last door of the program: whatever comes here is our fault and is said so.
        catch (Exception fault)
        {
            Complaint.Write($"internal error, please report it: {fault}");
            return ExitCode.InternalError;
        }
#pragma warning restore CA1031
    }

    private static string HelpHint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Name == CommandTree.Name ? "try 'newsdigest --help'." : $"try 'newsdigest {command.Name} --help'.";
    }
}
