namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What the group that a task was said in hears of it: one line when its author agreed, and the same line struck out when the task is taken back.</summary>
public static class TaskInGroup
{
    public static IReadOnlyList<Effect> Told(TaskDraft draft, TaskScene scene) => Line(draft, "groups/created", Placing.Anew, scene);

    public static IReadOnlyList<Effect> TakenBack(TaskDraft draft, TaskScene scene) => Line(draft, "groups/withdrawn", Placing.InPlace, scene);

    private static Effect[] Line(TaskDraft draft, string template, Placing how, TaskScene scene)
    {
        if (draft is not { Tells: true, Group: { } group })
        {
            return [];
        }

        var (slots, known) = (draft.Slots, scene.Known);
        var model = new TaskModels.GroupReceipt(
            slots.Title,
            draft.Link ?? "/",
            TaskReplies.Who(slots.Responsible, draft, known) with { IsAuthor = false },
            slots.When?.Deadline,
            slots.When?.Deadline is { } deadline && known.Calendar.Day(deadline) == known.Calendar.Day(scene.At));
        return [new Effect.ShowCard($"{draft.Id}/group", group, Reply.Plain(template, model, draft.Tongue), how)];
    }
}
