using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>"… is typing": lasts its time, ends with the next word or rewriting of the same author.</summary>
internal static class Typing
{
    /// <summary>Codes of what a bot may be doing; without one it is simply typing.</summary>
    public const string CodePrefix = "IMBOT_AGENT_ACTION_";

    private static readonly string[] Codes =
    [
        "THINKING", "SEARCHING", "GENERATING", "ANALYZING", "PROCESSING", "TRANSLATING", "CONNECTING", "CHECKING", "CALCULATING", "READING_DOCS", "COMPOSING",
    ];

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(600);

    /// <summary>An unknown code is plain typing; seconds outside of 1–600 go to the nearer end.</summary>
    public static void Begin(World world, ChatRow chat, long userId, string? code, long? seconds)
    {
        var row = Of(world, chat.Id).FirstOrDefault(row => row.UserId == userId);
        var lasts = seconds is { } given ? TimeSpan.FromSeconds(Math.Clamp(given, 1, (long)Longest.TotalSeconds)) : Usual;
        world.Table<TypingRow>().Put(new TypingRow(row?.Id ?? world.NextId("typing"), chat.Id, userId, world.Now + lasts)
        {
            Code = Codes.Any(known => CodePrefix + known == code) ? code : null,
        });
    }

    public static void End(World world, long chatId, long userId)
    {
        foreach (var row in Of(world, chatId).Where(row => row.UserId == userId))
        {
            world.Table<TypingRow>().Remove(row.Id);
        }
    }

    public static IEnumerable<TypingRow> Now(World world, ChatRow chat) => Of(world, chat.Id).Where(row => row.Until > world.Now);

    private static IEnumerable<TypingRow> Of(World world, long chatId) => world.Table<TypingRow>().All.Where(row => row.ChatId == chatId);
}
