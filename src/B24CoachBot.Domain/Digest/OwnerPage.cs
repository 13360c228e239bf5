using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Digest;

/// <summary>What the quality owner reads once a week: how the library fares, what in it has grown old, and which errors wait.</summary>
/// <param name="From">The first day that is counted.</param>
/// <param name="To">The last.</param>
/// <param name="Changed">Kinds that people changed most before they said yes, the most changed first.</param>
/// <param name="Used">Kinds by use, the most used first.</param>
/// <param name="Unused">Kinds that nobody used in these days, once there were tasks enough to tell.</param>
/// <param name="Disliked">What got more 👎 than 👍.</param>
/// <param name="Old">Kinds, passports and lessons that nobody looked through for three months.</param>
public sealed record OwnerPage(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<KindUse> Changed,
    IReadOnlyList<KindUse> Used,
    IReadOnlyList<string> Unused,
    IReadOnlyList<ItemUse> Disliked,
    OldTexts Old)
{
    /// <summary>Messages of the bot, by the folder of their template.</summary>
    public IReadOnlyDictionary<string, int> Messages { get; init; } = new Dictionary<string, int>();

    public int Likes { get; init; }

    public int Dislikes { get; init; }

    /// <summary>Errors of the data that wait longer than a week.</summary>
    public int Overdue { get; init; }

    /// <summary>No task was made by the library, nobody said what they think of it, and nothing waits for the owner.</summary>
    public bool IsEmpty => Used.Count == 0 && Overdue == 0 && Old.Count == 0 && Likes + Dislikes == 0;
}

/// <summary>A task kind in the owner's page.</summary>
/// <param name="Uses">Tasks made by it.</param>
/// <param name="Change">How much of its lists was changed on the average, in per cent.</param>
public sealed record KindUse(string Key, int Uses, int Change);

/// <summary>Texts of the library by the day they were last looked through.</summary>
/// <param name="Kinds">Their keys.</param>
/// <param name="Passports">Their keys.</param>
/// <param name="Practice">How many made-up calls.</param>
/// <param name="Templates">How many texts of the bot.</param>
public sealed record OldTexts(IReadOnlyList<string> Kinds, IReadOnlyList<string> Passports, int Practice, int Templates)
{
    public int Count => Kinds.Count + Passports.Count + Practice + Templates;
}
