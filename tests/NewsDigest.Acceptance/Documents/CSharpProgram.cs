using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsDigest.Acceptance.Documents;

/// <summary>A block of C#, compiled as the Program.cs of a new console.</summary>
internal static class CSharpProgram
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles, and runs in a folder; the program lies beside the libraries so that it finds them.</summary>
    public static async Task<ConsoleRun> Run(string code, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var name = "document-" + Guid.NewGuid().ToString("N");
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        try
        {
            var result = compilation.Emit(path);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
            return await ConsoleRun.Program("dotnet", folder, [], environment, "exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.runtimeconfig.json"), path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
