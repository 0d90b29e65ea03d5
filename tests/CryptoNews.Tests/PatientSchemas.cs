using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace CryptoNews.Tests;

internal static class PatientSchemas
{
    private const int Tries = 10;

    /// <summary>The library gives each pattern a moment of the clock, in which a busy machine may have run something else.</summary>
    public static EvaluationResults EvaluatePatiently(this JsonSchema schema, JsonElement value)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return schema.Evaluate(value);
            }
            catch (RegexMatchTimeoutException) when (attempt < Tries)
            {
                // Once more.
            }
        }
    }
}
