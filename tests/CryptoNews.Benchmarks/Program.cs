using CryptoNews.Benchmarks;
using CryptoNews.Benchmarks.Commands;

const string Usage = """
    generate FOLDER COUNT [--seed 1] [--broken 0]       write a corpus of COUNT articles, and files that must be rejected
    load COUNT [--seed 1] [--broken 0] [--runs 5]       cold load, in processes that are fresh, or have loaded [--before 0] times
    resync COUNT [--seed 1] [--runs 5]                  sync with 0, 1, 100 and 1,000 files changed, in fresh processes
    stages [--seed 1] [--articles 2000] [--runs 5]      time and garbage of each step of an article, on one thread
    serve URL PROCESS [--pages 1000] [--rounds 20]      what a running server pays for pages it has to make, and has kept
    queries COUNT [--seed 1] [--times 2000]             what pages ask of the store
    latency COUNT [--seed 1] [--times 300]              from saving a file to its page, by HTTP, with COUNT articles beside
    filters COUNT [--seed 1] [--times 500]              listings under several facets, and the counts of all facets
    search COUNT [--seed 1] [--times 200]               what a search costs, from the text to the marked results
    """;

var arguments = new Arguments(args);
switch (arguments.Command)
{
    case "generate":
        Generate.Run(arguments);
        return 0;
    case "load":
        return await Load.RunAsync(arguments);
    case "resync":
        return await Resync.RunAsync(arguments);
    case OneSync.Name:
        return await OneSync.RunAsync(arguments);
    case "stages":
        Stages.Run(arguments);
        return 0;
    case "serve":
        await Serve.RunAsync(arguments);
        return 0;
    case "queries":
        await Queries.RunAsync(arguments);
        return 0;
    case "latency":
        return await Latency.RunAsync(arguments);
    case "filters":
        await Filters.RunAsync(arguments);
        return 0;
    case "search":
        await Search.RunAsync(arguments);
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
