using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Newsroom;

/// <summary>The one password of the newsroom, kept as ASP.NET Core Identity keeps passwords (PBKDF2 with HMAC-SHA512, a salt for each).</summary>
internal static class NewsroomPassword
{
    public const int Shortest = 12;
    public const int Longest = 1024;

    private const int Iterations = 210_000;
    private const int FewestIterations = 10_000;

    // Layout of version 3: a mark, three big-endian numbers (function, iterations, bytes of salt), salt, derived key.
    private const byte Version3 = 1;
    private const int HeaderBytes = 13;
    private const int FewestBytes = 16;

    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private static readonly object Editors = new();

    public static string Hash(string password) => Hasher.HashPassword(Editors, password);

    /// <summary>Takes the same time whatever part of the password is wrong.</summary>
    public static bool Fits(string? password, string hash) =>
        password is { Length: > 0 and <= Longest }
        && Hasher.VerifyHashedPassword(Editors, hash, password) != PasswordVerificationResult.Failed;

    public static bool IsWellFormed(string hash)
    {
        Span<byte> bytes = stackalloc byte[512];
        return Convert.TryFromBase64String(hash, bytes, out var length)
            && length > HeaderBytes
            && bytes[0] == Version3
            && BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) <= 2
            && BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]) is >= FewestIterations and <= 100 * Iterations
            && BinaryPrimitives.ReadUInt32BigEndian(bytes[9..]) is >= FewestBytes and <= 128 and var salt
            && length - HeaderBytes - salt >= FewestBytes;
    }
}
