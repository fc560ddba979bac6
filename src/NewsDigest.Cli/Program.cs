using System.CommandLine;
using System.CommandLine.Parsing;

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
            if (args.Length == 0)
            {
                // How to ask is no data.
                await CommandTree.Root().Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = System.Console.Error }, cancellationToken);
                Complaint.Write($"no command was given; try '{CommandTree.Name} brief FILE'.");
                return ExitCode.BadInput;
            }

            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    Complaint.Write(ParseComplaint.Of(error));
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
        // A command inside another is typed after it.
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        names[0] = CommandTree.Name;
        return $"try '{string.Join(' ', names)} --help'.";
    }
}
