namespace NewsDigest.Training;

/// <summary>Trains the weights of <c>src/NewsDigest/Data/Morphology</c>. See the README beside this file for the commands.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var arguments = new Arguments(args);
        switch (args.FirstOrDefault())
        {
            case "morphology":
                MorphologyCommand.Run(arguments);
                return 0;
            case "parser":
                ParserCommand.Run(arguments);
                return 0;
            default:
                Console.Error.WriteLine("expected: morphology or parser");
                return 3;
        }
    }
}
