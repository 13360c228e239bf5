using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>From which words a field was understood, for the card. Words that the value repeats anyway are left out: «Марине» says nothing about «Марина Кузнецова», «главбуху» does.</summary>
public static class TaskSayings
{
    private const int ShortestShared = 4;
    private const int ShortestWord = 3;

    /// <summary>The words of every field that has one span, with the value it was read as.</summary>
    public static IReadOnlyList<SaidAs> Of(Instruction read, string text, TaskSlots slots) =>
    [
        .. from one in read.Spans.GroupBy(span => span.Field).Select(spans => spans.First())
           where one.From.End <= text.Length && Value(one.Field, slots) is not null
           select new SaidAs(one.Field, Value(one.Field, slots)!, one.From.In(text).Trim()),
    ];

    /// <summary>The words of a field that still holds what they gave; null when they would only repeat <paramref name="shown"/>.</summary>
    public static string? Words(TaskSlots slots, string field, string shown) =>
        slots.SaidAs.FirstOrDefault(said => said.Field == field && said.Value == Value(field, slots)) is { } said
            && PersonText.Line(said.Words) is { Length: > 0 } words && !Repeats(words, shown) ? words : null;

    private static string? Value(string field, TaskSlots slots) => field switch
    {
        "responsible" => slots.Responsible?.ToString(),
        "priority" => slots.Priority.ToString(),
        "project" => slots.Project?.Name,
        "crm" => slots.Crm?.Title,
        _ => null,
    };

    private static bool Repeats(string words, string shown)
    {
        var there = Split(shown);
        return Split(words).Where(word => word.Length >= ShortestWord)
            .Any(word => there.Any(other => Shared(word, other) >= Math.Min(ShortestShared, Math.Min(word.Length, other.Length) - 1)));
    }

    private static int Shared(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static List<string> Split(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '«', '»', '"', '-', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord)];
}
