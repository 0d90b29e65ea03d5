using System.Globalization;

namespace CryptoNews.Benchmarks.Measuring;

/// <summary>Prints figures as they stand in docs/performance.md, under the command that made them.</summary>
internal static class MarkdownTable
{
    public static void Start(string command, params string[] columns)
    {
        Console.WriteLine($"`dotnet run -c Release --project tests/CryptoNews.Benchmarks -- {command}`\n");
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"| --- |{string.Concat(columns.Skip(1).Select(_ => " ---: |"))}");
    }

    public static void Row(string name, params string[] cells) => Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");

    public static void End() => Console.WriteLine();

    public static string Show(this double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Megabytes(double? bytes) => bytes is { } b ? $"{(b / 1e6).Show("0")} MB" : "?";
}
