using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>Finds a bot's registered commands in a text; a slash word that nobody registered is plain text.</summary>
internal static partial class SlashCommands
{
    /// <summary>Each command with the text up to the next one.</summary>
    public static IReadOnlyList<(CommandRow Command, string Params)> Find(string text, IReadOnlyList<CommandRow> known)
    {
        var found = SlashWord().Matches(text)
            .Select(match => (Match: match, Command: known.FirstOrDefault(command =>
                string.Equals(command.Command, match.Groups[1].Value, StringComparison.OrdinalIgnoreCase))))
            .Where(hit => hit.Command is not null)
            .ToList();
        return
        [
            .. found.Select((hit, index) =>
            {
                var from = hit.Match.Index + hit.Match.Length;
                var to = index + 1 < found.Count ? found[index + 1].Match.Index : text.Length;
                return (hit.Command!, text[from..to].Trim());
            }),
        ];
    }

    [GeneratedRegex(@"(?<![^\s])/([\p{L}\p{N}_.\-]+)")]
    private static partial Regex SlashWord();
}
