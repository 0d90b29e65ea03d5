using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CryptoNews.Store;

/// <summary>
/// <c>relevance("Search", weights)</c>: BM25 as FTS5's own <c>bm25</c> computes it, but more is better, and the weight of each phrase is told.
/// FTS5 finds out how rare a phrase is by walking through every article that has it, for each search anew, and a search has
/// done that already (<see cref="ArticleSearch.Find"/>); and it counts what was deleted into the average length of texts.
/// An auxiliary function of FTS5: https://sqlite.org/fts5.html#extending_fts5.
/// </summary>
internal static unsafe class RelevanceFunction
{
    /// <summary>
    /// Of the index: their weights come first in the blob of weights, then the usual length of a text in words, then the
    /// weights of the phrases, all doubles.
    /// </summary>
    public const int Columns = 5;

    private const int Before = Columns + 1;

    private const int MostPhrases = 4096;

    // The usual parameters: how soon more of a word is no more, and how much longer texts need more of it.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private static readonly ConditionalWeakTable<sqlite3, object> Known = [];

    /// <summary>Makes the function known to a connection. More than once does no harm.</summary>
    /// <exception cref="SqliteException">The library has no FTS5.</exception>
    public static void Register(SqliteConnection connection) =>
        Known.GetValue(connection.Handle!, static handle =>
        {
            Register(handle);
            return new object();
        });

    private static void Register(sqlite3 connection)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, "SELECT fts5(?)", out var statement), connection);
        using (statement)
        {
            Api* api = null;
            fixed (byte* type = "fts5_api_ptr"u8, name = "relevance"u8)
            {
                _ = NativeSqlite.sqlite3_bind_pointer(statement.DangerousGetHandle(), 1, &api, type, 0);
                _ = raw.sqlite3_step(statement);
                var result = api is null ? raw.SQLITE_ERROR : api->CreateFunction(api, name, 0, &Score, 0);
                SqliteException.ThrowExceptionForRC(result, connection);
            }
        }
    }

    // Called by SQLite for each row: nothing in it may throw.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Score(ExtensionApi* api, nint query, nint context, int arguments, nint* values)
    {
        var phrases = api->PhraseCount(query);
        if (arguments != 1 || phrases > MostPhrases || NativeSqlite.sqlite3_value_bytes(values[0]) != (Before + phrases) * sizeof(double))
        {
            NativeSqlite.sqlite3_result_error_code(context, raw.SQLITE_MISUSE);
            return;
        }

        var weights = new ReadOnlySpan<double>(NativeSqlite.sqlite3_value_blob(values[0]), Before + phrases);
        Span<double> frequencies = stackalloc double[phrases];
        frequencies.Clear();
        var (result, words) = (raw.SQLITE_OK, 0);
        for (var i = 0; i < phrases && result == raw.SQLITE_OK; i++)
        {
            // Not the list of all instances: to make it, each is compared with the next one of every phrase.
            PhrasePlaces places;
            int column, offset;
            result = api->PhraseFirst(query, i, &places, &column, &offset);
            for (; result == raw.SQLITE_OK && column >= 0; api->PhraseNext(query, &places, &column, &offset))
                frequencies[i] += weights[column];
        }

        if (result == raw.SQLITE_OK)
            result = api->ColumnSize(query, -1, &words);
        if (result != raw.SQLITE_OK)
        {
            NativeSqlite.sqlite3_result_error_code(context, result);
            return;
        }

        var length = 1 - LengthShare + (LengthShare * words / weights[Columns]);
        var score = 0.0;
        for (var i = 0; i < phrases; i++)
            score += weights[Before + i] * frequencies[i] * (Saturation + 1) / (frequencies[i] + (Saturation * length));
        NativeSqlite.sqlite3_result_double(context, score);
    }

    // fts5_api of fts5.h, as far as it is used.
    [StructLayout(LayoutKind.Sequential)]
    private struct Api
    {
        public int Version;
        public nint CreateTokenizer;
        public nint FindTokenizer;
        public delegate* unmanaged[Cdecl]<Api*, byte*, nint, delegate* unmanaged[Cdecl]<ExtensionApi*, nint, nint, int, nint*, void>, nint, int> CreateFunction;
    }

    // Fts5PhraseIter of fts5.h.
    [StructLayout(LayoutKind.Sequential)]
    private struct PhrasePlaces
    {
        public nint At;
        public nint End;
    }

    // Fts5ExtensionApi of fts5.h, as far as it is used.
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtensionApi
    {
        public int Version;
        public nint UserData;
        public nint ColumnCount;
        public nint RowCount;
        public nint ColumnTotalSize;
        public nint Tokenize;
        public delegate* unmanaged[Cdecl]<nint, int> PhraseCount;
        public nint PhraseSize;
        public nint InstanceCount;
        public nint Instance;
        public nint Rowid;
        public nint ColumnText;
        public delegate* unmanaged[Cdecl]<nint, int, int*, int> ColumnSize;
        public nint QueryPhrase;
        public nint SetAuxiliary;
        public nint GetAuxiliary;
        public delegate* unmanaged[Cdecl]<nint, int, PhrasePlaces*, int*, int*, int> PhraseFirst;
        public delegate* unmanaged[Cdecl]<nint, PhrasePlaces*, int*, int*, void> PhraseNext;
    }
}
