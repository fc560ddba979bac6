using System.Globalization;

namespace NewsDigest.Training;

/// <summary><c>entities --corpus FILE [--out WEIGHTS] [--folds 5 [--keep FOLDER]]</c>: learns the tagger's weights, measures them by cross-validation, or both.</summary>
internal static class TaggerCommand
{
    public static void Run(Arguments arguments)
    {
        var corpus = EntityCorpus.Read(arguments.One("corpus"));
        var settings = new TaggerSettings
        {
            L1 = Number(arguments, "l1", 1f),
            L2 = Number(arguments, "l2", 1.5f),
            Tolerance = Number(arguments, "tol", 1e-4f),
            Iterations = (int)Number(arguments, "iterations", 60),
        };
        var prepared = TaggerLearning.Prepare(corpus);
        if (arguments.Optional("folds") is { } folds)
        {
            CrossValidation.Run(prepared, int.Parse(folds, CultureInfo.InvariantCulture), settings, arguments.Optional("keep"), Console.Out);
        }

        if (arguments.Optional("out") is { } path)
        {
            TaggerLearning.Write(path, TaggerLearning.Learn(prepared, settings));
        }
    }

    private static float Number(Arguments arguments, string name, float standard) =>
        arguments.Optional(name) is { } value ? float.Parse(value, CultureInfo.InvariantCulture) : standard;
}
