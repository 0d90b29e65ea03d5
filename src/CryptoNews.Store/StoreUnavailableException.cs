namespace CryptoNews.Store;

/// <summary>The database file can't be used; the message says why and what to do, and needs no stack trace.</summary>
public sealed class StoreUnavailableException(string message, Exception cause) : Exception(message, cause);
