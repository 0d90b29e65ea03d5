using CryptoNews.Benchmarks.Corpus;

namespace CryptoNews.Benchmarks.Commands;

internal static class Generate
{
    public static void Run(Arguments arguments) =>
        CorpusFolder.Write(arguments.Text(1), arguments.Option("seed", 1), arguments.Number(2), arguments.Option("broken", 0));
}
