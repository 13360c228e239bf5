using System.Globalization;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A draft that asks for several changes names each of them: the draft's id, a slash and a number. Cards beside a draft's own are named the same way.</summary>
public static class DraftPart
{
    public static string Id(string draftId, int number) => string.Create(CultureInfo.InvariantCulture, $"{draftId}/{number}");

    /// <summary>The draft that a part belongs to; a whole draft is its own.</summary>
    public static string Owner(string id) => id.Split('/')[0];

    /// <summary>Null for a whole draft.</summary>
    public static int? Number(string id) => id.Split('/') is [_, var part] && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
