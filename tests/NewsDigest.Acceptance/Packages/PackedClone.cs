namespace NewsDigest.Acceptance.Packages;

/// <summary>The packages of a clean clone of the committed state, made in a folder of its own.</summary>
internal static class PackedClone
{
    /// <summary>Clones to a folder, packs there, and gives the packages in ordinal order of their names.</summary>
    public static async Task<string[]> Make(string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await Succeed("git", ConsoleRun.Root, null, "clone", "--quiet", "--no-hardlinks", ConsoleRun.Root, folder);
        var packages = Path.Combine(folder, "artifacts");
        await Succeed("dotnet", folder, null, "pack", "-c", "Release", "-o", packages, "--nologo", "-v", "q", "-warnaserror", "-m:1");
        return [.. Directory.EnumerateFiles(packages).Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs a program that must succeed, and gives its standard output.</summary>
    public static async Task<string> Succeed(string program, string folder, IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        // A build inside a test inherits what the test host tells its own.
        var clean = new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
        var run = await ConsoleRun.Program(program, folder, [], clean, arguments);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {run.ExitCode}\n{run.Output}\n{run.Error}");
        return run.Output;
    }
}
