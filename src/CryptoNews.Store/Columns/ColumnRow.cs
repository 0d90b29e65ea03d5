using System.Runtime.InteropServices;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>One row of some columns, in their numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnRow(long Id, int Category, int Source, Sentiment Sentiment, int[] Tags);
