namespace B24CoachBot.Domain.Templates;

/// <summary>The form of a noun after a number.</summary>
internal static class Plural
{
    /// <summary>Russian takes three forms (1 задача, 2 задачи, 5 задач), English two.</summary>
    public static string Choose(int count, Tongue tongue, string one, string few, string? many) => tongue switch
    {
        Tongue.Russian => Russian(Math.Abs((long)count), one, few, many ?? few),
        _ => count is 1 or -1 ? one : few,
    };

    private static string Russian(long count, string one, string few, string many) => (count % 100, count % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
