namespace CryptoNews.Store;

/// <summary>The content folder is empty, and a database that was made anew can't tell which articles it held.</summary>
public sealed class ContentMissingException(string message) : IOException(message);
