namespace CryptoNews.Store;

/// <summary>What the clock did to the site.</summary>
/// <param name="Next">When (UTC) it does something next, or null when nothing is known.</param>
/// <param name="Report">What appeared and went; null when nothing did.</param>
public sealed record ClockTurn(DateTime? Next, SyncReport? Report);
