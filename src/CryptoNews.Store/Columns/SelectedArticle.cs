using System.Runtime.InteropServices;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <param name="PublishedAt">UTC.</param>
/// <param name="Category">Slug.</param>
/// <param name="Source">Key; null where no source is named.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SelectedArticle(DateTime PublishedAt, string Category, string? Source, Sentiment Sentiment);
