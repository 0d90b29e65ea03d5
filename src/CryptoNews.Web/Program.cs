using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

builder.AddSettings();
builder.AddLanguages();
builder.AddPages();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Readiness>();
builder.Services.AddStore(services => new StoreFile(services.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString, ""));

var app = builder.Build();

app.UseRequestLanguage();
app.MapStaticAssets();
app.MapPages();
app.Run();

/// <summary>The portal; named so that tests can start it.</summary>
public sealed partial class Program;
