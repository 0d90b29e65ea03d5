using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Syncing;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>One list of the newsroom, whole, a page at a time.</summary>
public sealed class EntriesModel(PortalContext db, Edition edition, IServiceProvider services) : NewsroomPage(db, edition)
{
    private const int EntriesOfPage = 50;
    private const int FilesOfPage = 20;
    private const int LongestText = 200;

    internal NewsroomList List { get; private set; }

    /// <summary>Null for the list of problems.</summary>
    internal ListPart? Part { get; private set; }

    internal TroubledFiles? Problems { get; private set; }

    public bool OnlyErrors { get; private set; }

    /// <summary>Part of the path, for the list of problems.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Of what is shown; the script reloads when the server names another.</summary>
    public long Version { get; private set; }

    /// <summary>All of a file that was asked for, some of each when there are many.</summary>
    public int MostOfFile => Problems?.Files.Count == 1 ? int.MaxValue : 10;

    internal Paging Paging => new(Number, Paging.LastOf(Total, SizeOfPage), AddressOf, Language);

    public int Total => Part?.Total ?? Problems?.Total ?? 0;

    /// <summary>The language that untranslated articles lack.</summary>
    internal Language? Lacked { get; private set; }

    private int Number { get; set; } = 1;

    private int SizeOfPage => List == NewsroomList.Problems ? FilesOfPage : EntriesOfPage;

    private int Skipped => (int)Math.Min((Number - 1L) * SizeOfPage, int.MaxValue);

    public async Task<IActionResult> OnGetAsync(string list, CancellationToken cancel)
    {
        if (NewsroomLists.Find(list) is not { } found)
            return NotThere();
        List = found;
        Lacked = found == NewsroomList.Untranslated ? Edition.Languages.Find(Request.Query["language"]) : null;
        if (found == NewsroomList.Untranslated && Lacked is null)
            return NotThere();
        if (Enter(Addresses.NewsroomList(Language.Tag, found)) is { } elsewhere)
            return elsewhere;
        if (Paging.Read(Request.Query["page"]) is not { } number)
            return StatusCode(StatusCodes.Status400BadRequest);
        Number = number;
        Counterparts = [.. Counterparts.Select(c => c with { Address = c.Address + Request.QueryString.ToUriComponent() })];

        var history = services.GetRequiredService<SyncHistory>();
        Version = history.Changed.Version;
        if (found == NewsroomList.Problems)
        {
            OnlyErrors = Request.Query["errors"] == "on";
            Text = Request.Query["file"].ToString().Trim() is var text && text.Length <= LongestText ? text : "";
            Problems = await TroubledFiles.ReadAsync(Db, Edition, OnlyErrors, Text, Skipped, SizeOfPage, cancel);
        }
        else
        {
            var lists = new ListReader(Db, Edition, services.GetRequiredService<TranslationWatch>(), history, Version);
            Part = await lists.ReadAsync(found, Lacked?.Tag, Skipped, SizeOfPage, cancel);
        }

        // Lists grow shorter while somebody works them off.
        if (number > Paging.Last)
            return Redirect(Paging.To(Paging.Last));

        Title = Lacked is null ? Words[$"newsroom_{found.SlugOf()}"] : Words.Format("newsroom_not_in", Lacked.Name);
        return Page();
    }

    /// <summary>The same list, another page of it.</summary>
    private string AddressOf(int number)
    {
        var query = new QueryString();
        if (OnlyErrors)
            query = query.Add("errors", "on");
        if (Text.Length > 0)
            query = query.Add("file", Text);
        if (Lacked is not null)
            query = query.Add("language", Lacked.Tag);
        if (number > 1)
            query = query.Add("page", number.ToString(CultureInfo.InvariantCulture));
        return Addresses.NewsroomList(Language.Tag, List) + query.ToUriComponent();
    }
}
