using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

/// <summary>Collects what is wrong with one section of the settings; each problem names the key and what to write.</summary>
/// <param name="section">Null for keys that stand alone.</param>
internal sealed class SettingProblems(string? section = null)
{
    private readonly List<string> _problems = [];

    public ValidateOptionsResult Result =>
        _problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_problems);

    public void Add(string key, string? value, string wanted) =>
        Add($"{(section is null ? key : $"{section}:{key}")} is '{value}'; write {wanted}");

    /// <summary>A problem in words of its own.</summary>
    public void Add(string problem) => _problems.Add(problem);
}
