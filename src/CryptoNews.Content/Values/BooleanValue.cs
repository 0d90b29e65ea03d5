namespace CryptoNews.Content;

/// <summary><c>true</c> or <c>false</c> in any case, quoted or not; never YAML's <c>yes</c> and <c>on</c>.</summary>
internal static class BooleanValue
{
    public static bool? Read(KeyedValue? value, ProblemList problems)
    {
        if (ScalarValue.Read(value, problems) is not { } text)
            return null;
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return !value!.IsOpposite;
        if (text.Equals("false", StringComparison.OrdinalIgnoreCase))
            return value!.IsOpposite;
        problems.Add(value!.Kind(ProblemKinds.NotABoolean, ProblemKinds.NotABooleanRejected), value.Place, $"'{value.Name}' is {LookAlike.Quote(text)}", "write true or false");
        return null;
    }
}
