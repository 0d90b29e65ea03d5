using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>Steps that may fail: whatever goes wrong with the folder, the disk or the database is said, and the worker goes on.</summary>
internal sealed class SyncAttempts(StoreCare care, SyncFailures failures, Readiness readiness, SyncNews news)
{
    /// <returns>Whether the step went through.</returns>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> step, CancellationToken stopping)
    {
        try
        {
            await step(stopping);
            return true;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return false; // the process ends, and takes away what the step worked with
        }
        catch (Exception e)
        {
            Fail(e);
            return false;
        }
    }

    // Asks the database for nothing: it may be the cause.
    private void Fail(Exception e)
    {
        if (StoreFile.IsDamage(e))
        {
            care.Suspect(care.Openings);
            readiness.NotReady("The database is damaged and is being made anew.");
        }
        else if (!care.IsComplete)
        {
            readiness.NotReady("The articles could not be loaded; the log says why. It is tried again.");
        }

        news.Failed(failures.Explain(e), e);
    }
}
