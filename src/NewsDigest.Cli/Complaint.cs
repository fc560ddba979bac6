using System.Text;

namespace NewsDigest.Cli;

/// <summary>What goes to standard error: one line a problem, after the program's name.</summary>
internal static class Complaint
{
    /// <summary>Writes one problem. A closed standard error is nobody's loss.</summary>
    public static void Write(string message)
    {
        try
        {
            using var stream = System.Console.OpenStandardError();
            stream.Write(new UTF8Encoding(false).GetBytes($"newsdigest: {message}\n"));
        }
        catch (IOException)
        {
        }
    }
}
