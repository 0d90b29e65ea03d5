using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Decimal numbers: no octal, no hexadecimal, no group separators, nothing that is not finite.</summary>
internal static class NumberValue
{
    public static int? ReadInteger(KeyedValue? value, ProblemList problems)
    {
        if (ScalarValue.Read(value, problems) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= value!.Key.Lowest && number <= value.Key.Highest)
            return number;
        problems.Add(ProblemKinds.NotAnInteger, value!.Place, $"'{value.Name}' is {LookAlike.Quote(text)}", $"write {value.Key.Wanted}");
        return null;
    }

    public static double? Read(KeyedValue? value, ProblemList problems)
    {
        if (ScalarValue.Read(value, problems) is not { } text)
            return null;
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // Adding 0 makes a zero of minus zero.
        if (double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number + 0d;
        problems.Add(ProblemKinds.NotANumber, value!.Place, $"'{value.Name}' is {LookAlike.Quote(text)}", $"write {value.Key.Wanted}");
        return null;
    }
}
