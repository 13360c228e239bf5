using System.Text.RegularExpressions;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The words by which a person steers a lesson: the typed twins of its buttons, and «зачем …?».</summary>
public static partial class LessonPhrases
{
    private const int ShortestStem = 3;

    public static bool MeansOwn(string text) => Own().IsMatch(text);

    public static bool MeansMadeUp(string text) => MadeUp().IsMatch(text);

    public static bool MeansMore(string text) => More().IsMatch(text);

    public static bool MeansEnough(string text) => Enough().IsMatch(text);

    /// <summary>«зачем вообще ЛПР?»</summary>
    public static bool AsksWhy(string text) => Why().IsMatch(text);

    /// <summary>The field that is named by a word of its title; null when none is.</summary>
    public static string? FieldIn(string text, FieldPassport? page, Tongue tongue) =>
        page?.Fields.FirstOrDefault(field => field.In(tongue).Title.Split(' ').Any(word => word.Length >= ShortestStem && text.Contains(Stem(word), StringComparison.OrdinalIgnoreCase)))?.Key;

    private static string Stem(string word) => word.Length > ShortestStem + 2 ? word[..^2] : word;

    [GeneratedRegex(@"^\s*(?:(?:давай(?:те)?|хочу|лучше|разберём|разберем|let's)\s+)?(?:(?:на|по|on)\s+)?(?:the\s+)?(?:(?:mine|my|своём|своем|моём|моем|мой|свой|последнем|последний|own|last)\b\s*)+(?:звонке|звонок|call|one)?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\bучебн|\bтрениров|\bпридуманн|\bвыдуманн|\bmade[- ]up|\bpractice|\bpractise|\btraining", RegexOptions.IgnoreCase)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"^\s*(?:(?:да|давай(?:те)?|yes|ok)\W+)*(?:ещ[её]|друг(?:ой|ого)|another|more|one more|next)(?:\s+(?:один|раз|учебный|звонок|call|one|please))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(?:(?:ладно|ну|ok|okay)\W+)?(?:хватит|достаточно|довольно|закончим|остановимся|enough|that's enough|that is enough|let's stop)(?:\s+(?:на\s+)?(?:сегодня|пока|for (?:today|now)))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Enough();

    [GeneratedRegex(@"^\s*(?:(?:а|и|но|так|and|but)\s+)?(?:зачем|почему|для\s+чего|why|what\s+for|what(?:'s|\s+is)\s+the\s+(?:point|use)\s+of)\b(?:[^.!\n]{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex Why();
}
