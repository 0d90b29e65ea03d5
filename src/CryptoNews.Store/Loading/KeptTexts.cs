namespace CryptoNews.Store;

/// <summary>
/// Texts that wait for the end of a transaction, in few large arrays that serve the next one too. As arrays of their own, those
/// of two thousand articles would be moved by one collection of garbage after the other, and become garbage when they are old.
/// </summary>
internal sealed class KeptTexts
{
    private const int FirstBytes = 16 * 1024;
    private const int MostBytes = 1024 * 1024;

    private readonly List<byte[]> _arrays = [];
    private int _array;
    private int _used;

    /// <returns>A copy, or a text too large for one; good until the first text after <see cref="Clear"/>.</returns>
    public Utf8Text Keep(Utf8Text text)
    {
        var bytes = text.Span;
        if (bytes.Length > MostBytes)
            return text; // would leave the rest of each array unused, and is large enough to be moved by nobody
        while (_array < _arrays.Count && _used + bytes.Length > _arrays[_array].Length)
            (_array, _used) = (_array + 1, 0);
        if (_array == _arrays.Count)
        {
            var size = _arrays.Count == 0 ? FirstBytes : Math.Min(MostBytes, _arrays[^1].Length * 2);
            _arrays.Add(GC.AllocateUninitializedArray<byte>(Math.Max(size, bytes.Length)));
        }

        var kept = _arrays[_array].AsMemory(_used, bytes.Length);
        bytes.CopyTo(kept.Span);
        _used += bytes.Length;
        return new(kept);
    }

    /// <summary>What was kept is no longer needed.</summary>
    public void Clear() => (_array, _used) = (0, 0);
}
