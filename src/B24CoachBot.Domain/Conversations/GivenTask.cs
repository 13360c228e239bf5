using System.Globalization;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A task that the bot has created for somebody other than its author: whoever has it may hear of it. Its title is a person's words and is not kept: the portal has it.</summary>
public static class GivenTask
{
    /// <summary>A slip of the author is put right within ten minutes; before that the task may be gone again.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>A task that stands for good.</summary>
    public static IEnumerable<Effect> Settled(OpenTask task, UserId doer, DateTimeOffset at, Known known) => Passed(task, doer, at, at, known);

    /// <summary>A task that was created this moment.</summary>
    public static IEnumerable<Effect> Fresh(OpenTask task, UserId doer, DateTimeOffset at, Known known) => Passed(task, doer, at, at + Settling, known);

    private static IEnumerable<Effect> Passed(OpenTask task, UserId doer, DateTimeOffset at, DateTimeOffset from, Known known) =>
        doer == task.Author || !known.TellsAssignees
            ? []
            : [new Effect.Pass(string.Create(CultureInfo.InvariantCulture, $"task-given:{task.Id}"), new BotEvent.TaskGiven(at, new Speaker(doer, "", ""), Place.With(doer), task with { Title = "" }, from))];
}
