using System.Net.Sockets;
using System.Text.Json;
using CryptoNews.Store;
using CryptoNews.Web.Commands;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>Failures at start that an operator can mend: they are told in a few lines, without a stack trace.</summary>
internal static class StartFailure
{
    /// <returns>Null when the failure is the program's own.</returns>
    public static string? Describe(Exception failure) => failure switch
    {
        StoreUnavailableException store => store.Message,
        CommandFailure command => Harmless.Of(command.Message),
        OptionsValidationException invalid => Block(invalid.Failures),
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) =>
            Block(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)),
        // A text where a number is wanted: the message names the key and the value.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unreadable => Block([$"{unreadable.Message.TrimEnd('.')}; write a whole number"]),
        InvalidDataException { InnerException: FormatException reason } unreadable => Block([unreadable.Message, reason.InnerException is JsonException json ? Place(json) : reason.Message]),
        // What a killed process leaves behind looks the same.
        IOException { InnerException: AddressInUseException } taken when taken.Message.Contains("unix:/", StringComparison.Ordinal) =>
            $"{taken.Message.TrimEnd('.')}. End the program that listens there; where none does any more, delete the file",
        IOException { InnerException: AddressInUseException } taken => $"{taken.Message.TrimEnd('.')}. End the program that listens there, or name another address: --urls http://localhost:5001",
        SocketException refused => $"The server can't listen ({refused.Message}). Name another address: --urls http://localhost:5001",
        ArgumentOutOfRangeException { ParamName: "port" } => "A port is a number from 0 to 65535. Write --urls http://localhost:5000",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } unusable => $"{unusable.Message.Split('\n')[0].Trim().TrimEnd('.')}. Write --urls http://localhost:5000",
        FormatException { Source: "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" } invalid => $"{invalid.Message.TrimEnd('.')}. Write --urls http://localhost:5000",
        _ => null,
    };

    private static string Place(JsonException json) =>
        $"Line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}: {json.Message.Split(" LineNumber:")[0]}";

    private static string Block(IEnumerable<string> problems) =>
        "The settings can't be used:\n" + string.Concat(problems.Select(problem => $"  {problem}\n"))
        + "Settings stand in appsettings.json or in environment variables such as Site__PageSize=20; docs/operations.md lists them.";
}
