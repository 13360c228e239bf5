using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary>What is wrong with the settings, as the settings class says it.</summary>
internal static class SettingsSentences
{
    // The generated validator puts the member's name before our sentence, which names the setting itself.
    public static IEnumerable<string> Of(OptionsValidationException wrong) =>
        wrong.Failures.Select(failure => failure.IndexOf(": ", StringComparison.Ordinal) is var name and > 0 && !failure[..name].Contains(' ', StringComparison.Ordinal)
            ? failure[(name + 2)..]
            : failure);
}
