namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The words of REST 3 and the numbers of REST 2 for the same thing.</summary>
internal static class TaskWords
{
    private static readonly Dictionary<string, int> StatusCodes = new()
    {
        ["pending"] = 2,
        ["in_progress"] = 3,
        ["supposedly_completed"] = 4,
        ["completed"] = 5,
        ["deferred"] = 6,
        ["declined"] = 7,
    };

    private static readonly Dictionary<string, int> PriorityCodes = new() { ["low"] = 0, ["average"] = 1, ["high"] = 2 };

    public static IReadOnlyCollection<string> Statuses => StatusCodes.Keys;

    public static IReadOnlyCollection<string> Priorities => PriorityCodes.Keys;

    public static int StatusCode(string word) => StatusCodes[word];

    public static string? Status(long code) => StatusCodes.FirstOrDefault(pair => pair.Value == code).Key;

    public static int PriorityCode(string word) => PriorityCodes[word];

    public static string? Priority(long code) => PriorityCodes.FirstOrDefault(pair => pair.Value == code).Key;
}
