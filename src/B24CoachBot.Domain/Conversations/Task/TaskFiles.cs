namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Files sent along with an errand: kept by number until the task stands, then attached to it.</summary>
public static class TaskFiles
{
    /// <summary>The field of a receipt's differences by which the courier says that the files could not be attached.</summary>
    public const string NotAttached = "files";

    public static TaskDraft Taken(TaskDraft draft, IReadOnlyList<int> files, Facts facts) => files.Count == 0 ? draft : draft with
    {
        Files = [.. draft.Files.Concat(files.Select(id => new SentFile(id, facts.FileNames.GetValueOrDefault(id)))).DistinctBy(file => file.Id)],
    };

    /// <summary>«Проверить» with a file is no vague errand: the file is what it is about.</summary>
    public static TaskHeard.Told Clear(TaskHeard.Told told, TaskDraft draft) => (told.Instruction, draft.Files) switch
    {
        ({ IsVague: true } vague, [{ Name: { } name }]) => told with { Instruction = vague with { IsVague = false, Title = $"{vague.Title}: {name}" } },
        ({ IsVague: true } vague, [_, ..]) => told with { Instruction = vague with { IsVague = false } },
        _ => told,
    };

    /// <summary>A file without words: the question or the card that stands is put again, with the file.</summary>
    public static Decision Shown(TaskDraft draft, TaskScene scene) =>
        TaskAsking.Settle(draft with { Changes = [] }, draft, scene);

    /// <summary>What a card says of them: the names that are known, and how many have none.</summary>
    public static TaskModels.Files? Model(TaskDraft draft) => draft.Files.Count == 0
        ? null
        : new TaskModels.Files([.. draft.Files.Select(file => file.Name).OfType<string>()], draft.Files.Count(file => file.Name is null));
}
