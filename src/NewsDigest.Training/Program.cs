namespace NewsDigest.Training;

/// <summary>Trains the weights of <c>src/NewsDigest/Data</c>. See the README beside this file for the commands.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var arguments = new Arguments(args);
        switch (args.FirstOrDefault())
        {
            case "entities":
                TaggerCommand.Run(arguments);
                return 0;
            case "spellings":
                SpellingCommand.Run(arguments);
                return 0;
            case "morphology":
                MorphologyCommand.Run(arguments);
                return 0;
            case "parser":
                ParserCommand.Run(arguments);
                return 0;
            default:
                Console.Error.WriteLine("expected: morphology, parser, entities or spellings");
                return 3;
        }
    }
}
