var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();

/// <summary>The portal; named so that tests can start it.</summary>
public sealed partial class Program;
