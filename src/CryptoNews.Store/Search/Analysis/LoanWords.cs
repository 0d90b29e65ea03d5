using System.Collections.Frozen;

namespace CryptoNews.Store;

/// <summary>
/// Words of the trade that are written in both scripts, or by name and by ticker: tags are English in Ukrainian articles
/// too, and readers type either. One line a word, the first form is what it is searched as.
/// </summary>
internal static class LoanWords
{
    /// <param name="stem">Of either language.</param>
    public static string Canonical(string stem) => Forms.GetValueOrDefault(stem, stem);

    private const string Lines = """
        bitcoin btc xbt біткоїн біткоін біткойн біткоин биткоин
        ethereum етеріум ефіріум етереум ефіреум
        ether ефір етер
        satoshi сатоші
        nakamoto накамото
        blockchain блокчейн блокчеїн
        mining майнінг майнинг
        miner майнер
        token токен
        stablecoin стейблкоїн стейблкоін стейблкойн
        altcoin альткоїн альткоін альткойн
        halving халвінг гальвінг
        fork форк
        hardfork хардфорк
        airdrop ейрдроп аірдроп
        staking стейкінг
        rollup ролап
        validator валідатор
        wallet воллет
        defi дефі
        bridge бридж
        hash хеш геш
        facebook фейсбук
        coinbase коінбейс коїнбейс койнбейс
        binance бінанс байненс
        tether тезер
        ripple ріпл
        solana солана
        """;

    private static readonly FrozenDictionary<string, string> Forms = Read();

    private static FrozenDictionary<string, string> Read()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var stems = line.Split(' ').Select(Stem).ToList();
            foreach (var stem in stems)
                forms.TryAdd(stem, stems[0]);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Stem(string word)
    {
        var folded = Letters.Fold(Letters.Surface(word));
        return folded.All(Letters.IsLatin) ? EnglishStem.Of(folded) : UkrainianStem.Of(folded);
    }
}
