using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CryptoNews.Content;

/// <summary>What Linux knows of files and .NET does not ask. Elsewhere every answer is "unknown".</summary>
internal static partial class LinuxFiles
{
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    private const int Urgent = 23;
    private const int TryAgain = 11;

    private const int CurrentFolder = -100;
    private const int OfHandle = 0x1000;
    private const int OfLink = 0x100;
    private const uint Mode = 0x3;
    private const uint InodeAndBirth = 0x900;
    private const uint Change = 0x80;
    private const int StatxBytes = 256;
    private const int ModeAt = 0x1C;
    private const int Kind = 0xF000;
    private const int RegularFile = 0x8000;
    private const int InodeAt = 0x20;
    private const int DeviceAt = 0x88;
    private const int BirthAt = 0x50;
    private const int ChangeAt = 0x60;

    private const long NanosecondsOfSecond = 1_000_000_000;

    private const int ReadOnly = 0;
    private const int NoWaiting = 0x800;
    private const int NotForChildren = 0x80000;
    private const int NoSuchFile = 2;
    private const int NotAllowed = 13;

    // The one flag that differs by processor.
    private static readonly int NoLink = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>
    /// Opens a regular file for reading as any other program does: without the lock that .NET takes, for which a program that
    /// opens the file at the same moment would fail. Whatever took its place since somebody looked, it waits at no pipe, and a link is not followed (those of folders above it are).
    /// </summary>
    /// <exception cref="IOException">It can't be opened, or is something else; <see cref="FileNotFoundException"/> when it is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(string path)
    {
        var opened = open(path, ReadOnly | NoWaiting | NotForChildren | NoLink);
        if (opened >= 0)
        {
            var file = new SafeFileHandle(opened, ownsHandle: true);
            Span<byte> answer = stackalloc byte[StatxBytes];
            if (!Ask(opened, "", OfHandle, Mode, answer) || (BinaryPrimitives.ReadUInt16LittleEndian(answer[ModeAt..]) & Kind) == RegularFile)
                return file;
            file.Dispose();
            throw new IOException($"{path}: no regular file");
        }

        var error = Marshal.GetLastPInvokeError();
        var message = $"{path}: {Marshal.GetPInvokeErrorMessage(error)}";
        throw error switch
        {
            NoSuchFile => new FileNotFoundException(message, path),
            NotAllowed => new UnauthorizedAccessException(message),
            _ => new IOException(message),
        };
    }

    /// <summary>
    /// Whether some process has a file open for writing: the system then refuses a lease on it. Unknown counts as no; it is
    /// unknown on most network mounts, and where the file belongs to another account.
    /// </summary>
    public static bool IsOpenForWriting(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        // Whoever opens the file for writing while the lease is held makes the system send a signal: SIGIO, which ends the
        // process, unless another one is chosen. SIGURG is ignored.
        if (fcntl(file, SetSignal, Urgent) != 0)
            return false;
        if (fcntl(file, SetLease, ReadLease) != 0)
            return Marshal.GetLastPInvokeError() == TryAgain;
        _ = fcntl(file, SetLease, NoLease);
        return false;
    }

    /// <inheritdoc cref="FileIdentity.Of"/>
    public static string? IdentityOf(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Span<byte> answer = stackalloc byte[StatxBytes];
        return Ask(CurrentFolder, path, 0, InodeAndBirth, answer)
            ? FormattableString.Invariant($"{At(answer, DeviceAt):x}:{At(answer, InodeAt):x}:{At(answer, BirthAt):x}.{At(answer, BirthAt + sizeof(long)):x}")
            : null;
    }

    /// <inheritdoc cref="FileIdentity.ChangedAt(string)"/>
    public static long ChangedAt(string path) => OperatingSystem.IsLinux() ? ChangedAt(CurrentFolder, path, OfLink) : 0;

    /// <inheritdoc cref="FileIdentity.ChangedAt(SafeFileHandle)"/>
    public static long ChangedAt(SafeFileHandle file) => OperatingSystem.IsLinux() ? ChangedAt((int)file.DangerousGetHandle(), "", OfHandle) : 0;

    private static long ChangedAt(int folder, string path, int flags)
    {
        Span<byte> answer = stackalloc byte[StatxBytes];
        return Ask(folder, path, flags, Change, answer)
            ? unchecked(((long)At(answer, ChangeAt) * NanosecondsOfSecond) + BinaryPrimitives.ReadUInt32LittleEndian(answer[(ChangeAt + sizeof(long))..]))
            : 0;
    }

    private static bool Ask(int folder, string path, int flags, uint mask, Span<byte> answer)
    {
        try
        {
            return statx(folder, path, flags, mask, ref MemoryMarshal.GetReference(answer)) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library from before 2018
        }
    }

    private static ulong At(Span<byte> answer, int place) => BinaryPrimitives.ReadUInt64LittleEndian(answer[place..]);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fcntl(SafeFileHandle file, int command, int argument);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int statx(int folder, string path, int flags, uint mask, ref byte answer);
}
