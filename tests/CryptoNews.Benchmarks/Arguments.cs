using System.Globalization;

namespace CryptoNews.Benchmarks;

/// <summary>A command, its values in order, and pairs of <c>--name number</c>.</summary>
internal sealed class Arguments
{
    private readonly List<string> _values = [];
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length)
                _options[args[i][2..]] = args[++i];
            else
                _values.Add(args[i]);
        }
    }

    public string? Command => _values.FirstOrDefault();

    public string Text(int place) => place < _values.Count ? _values[place] : throw new InvalidOperationException($"{Command}: a value is missing; without arguments the program lists its commands");

    public int Number(int place) => int.Parse(Text(place), CultureInfo.InvariantCulture);

    public int Option(string name, int otherwise) =>
        _options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
