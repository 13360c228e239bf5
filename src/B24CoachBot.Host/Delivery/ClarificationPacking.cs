using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Host.Delivery;

/// <summary>An author's answer as the lines that go into the task's description.</summary>
internal sealed class ClarificationPacking(LiveLibrary library)
{
    public Errand.ClarifyTask Clarify(string draftId, TaskClarification clarification, DateOnly today, Known known)
    {
        var (part, tongue) = (clarification.Part, clarification.Tongue);
        var note = Render("clarification/note", tongue, new Dated(clarification.At.ToOffset(known.Calendar.Zone.GetUtcOffset(clarification.At)), NameOf(clarification.Asker), NameOf(clarification.Author)), today);
        IReadOnlyList<string> block = clarification.Line.Length == 0 ? [] : [Heading(part, tongue), $"• {clarification.Line}", note];
        return new Errand.ClarifyTask(
            draftId, Place.With(clarification.Author), clarification.TaskId, clarification.Asker.Value,
            [.. Enum.GetValues<Tongue>().Select(each => Heading(part, each))], block, Render("clarification/before", tongue, null, today), clarification.Deadline)
        {
            Criterion = part == UnclearPart.Result && clarification.Line.Length > 0 ? clarification.Line : null,
            Lists = [.. Enum.GetValues<Tongue>().Select(each => Name(part, each))],
        };

        string NameOf(UserId person) => known.People.Find(person)?.FullName ?? "";
    }

    private string Heading(UnclearPart part, Tongue tongue) => $"[b]{Name(part, tongue)}[/b]";

    private string Name(UnclearPart part, Tongue tongue) => library.Current.Library.Templates.Caption(Caption(part), tongue);

    private string Render(string template, Tongue tongue, object? model, DateOnly today) => library.Current.Library.Templates.Render(template, tongue, model, today).Trim();

    private static string Caption(UnclearPart part) => part switch
    {
        UnclearPart.Result => "done_when",
        UnclearPart.Sources => "clarified_sources",
        _ => "clarified_other",
    };

    public sealed record Dated(DateTimeOffset At, string Asker, string Author);
}
