using System.Runtime.InteropServices;

namespace NewsDigest.Batch.Storage;

/// <summary>fsync of a folder, which the framework has no call for: it refuses to open one.</summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>EINVAL: file systems that cannot sync a folder (some network shares) say so; nothing more can be done there.</summary>
    private const int NotSupported = 22;

    /// <summary>Makes the entries of a folder survive a power cut. Windows keeps them without being asked.</summary>
    /// <exception cref="IOException">The folder is gone, or the disk failed.</exception>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            throw Problem(path);
        }

        try
        {
            if (FileSync(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupported)
            {
                throw Problem(path);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Problem(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
