using System.Globalization;

namespace B24CoachBot.Domain.Conversations;

/// <summary>What our buttons carry in COMMAND_PARAMS: a verb, the draft and the number of its card.</summary>
public sealed record Press(string Verb, string DraftId, int Card)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb} {DraftId} {Card}");

    /// <summary>The press, or null for anything that we did not write.</summary>
    public static Press? Read(string commandParams)
    {
        var parts = commandParams.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var card)
            ? new Press(parts[0], parts[1], card)
            : null;
    }
}
