using System.Text;

namespace CryptoNews.Web.Commands;

/// <summary>A line typed at the terminal without being shown.</summary>
internal static class HiddenLine
{
    public static string Read()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length -= LastCharacter(typed);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        return typed.ToString();
    }

    private static int LastCharacter(StringBuilder typed) => typed.Length switch
    {
        0 => 0,
        > 1 when char.IsLowSurrogate(typed[^1]) => 2,
        _ => 1,
    };
}
