namespace CryptoNews.Tests;

/// <summary>How long the tests go on that find more the longer they go on. tests/run.sh asks for the whole; by default they are short.</summary>
internal static class Endurance
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("CRYPTONEWS_TESTS") == "whole";

    public static TimeSpan TortureTime { get; } = TimeSpan.FromSeconds(IsWhole ? 60 : 5);

    public static int Kills { get; } = IsWhole ? 50 : 4;
}
