using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The buttons under the card: the answer, and behind «Изменить» what can be changed without typing.</summary>
public static class TaskKeys
{
    private const int MostNumbers = 10;
    private const int MostClients = 3;

    /// <summary>At most four: the answer, and one choice that the card itself raises.</summary>
    public static IReadOnlyList<Button> OfCard(TaskDraft draft)
    {
        if (TaskProposing.Keys(draft) is { Count: > 0 } proposed)
        {
            return [.. draft.GroupHears ? [Key(draft, TaskVerbs.CreateAndTell) with { Primary = true }, Key(draft, TaskVerbs.CreateQuietly)] : new[] { Key(draft, TaskVerbs.Create) with { Primary = true } }, .. proposed, Key(draft, TaskVerbs.Edit)];
        }

        if (draft.GroupHears)
        {
            return
            [
                Key(draft, TaskVerbs.CreateAndTell) with { Primary = true },
                Key(draft, TaskVerbs.CreateQuietly),
                Key(draft, TaskVerbs.Edit),
                Key(draft, TaskVerbs.Cancel),
            ];
        }

        string? raised = draft.Series is not null ? Series.CreateAll
            : draft.Slots.When is { SameWeekday: true } ? TaskVerbs.Today
            : draft.Slots.Usually is not null ? TaskVerbs.Other
            : draft.Slots.CrmFound.Count > 0 ? TaskVerbs.Of(EditTarget.Client)
            : null;
        return
        [
            Key(draft, TaskVerbs.Create) with { Primary = true },
            .. raised is null ? Array.Empty<Button>() : [Key(draft, raised)],
            Key(draft, TaskVerbs.Edit),
            Key(draft, TaskVerbs.Cancel),
        ];
    }

    public static IReadOnlyList<Button> Editing(TaskDraft draft) => draft.Editing switch
    {
        EditTarget.Menu => Keys(draft, EditTarget.Responsible, EditTarget.Deadline, EditTarget.Lists, EditTarget.None),
        EditTarget.Lists => Keys(draft, EditTarget.StepOut, EditTarget.StepIn, EditTarget.CriterionOut, EditTarget.CriterionIn),
        EditTarget.Deadline when draft.Slots.When is not null =>
        [
            Key(draft, TaskVerbs.NoDeadline),
            .. draft.Slots.WhenSaid is { Length: > 0 } ? [Key(draft, TaskVerbs.NotADeadline)] : Array.Empty<Button>(),
            Key(draft, TaskVerbs.Back),
        ],
        EditTarget.StepOut => Numbers(draft, draft.Slots.Steps.Count),
        EditTarget.CriterionOut => Numbers(draft, draft.Slots.DoneCriteria.Count),
        EditTarget.Client =>
        [
            .. draft.Slots.CrmFound.Take(MostClients).Select((card, index) => Key(draft, TaskVerbs.Client(index)) with { Caption = null, Label = card.Title }),
            Key(draft, TaskVerbs.NoClient),
        ],
        _ => [Key(draft, TaskVerbs.Back)],
    };

    /// <summary>The question under the card, as the template names it.</summary>
    public static string Prompt(EditTarget target) => target switch
    {
        EditTarget.Title => "title",
        EditTarget.Responsible => "who",
        EditTarget.Deadline => "deadline",
        EditTarget.Lists => "lists",
        EditTarget.StepOut => "step-out",
        EditTarget.StepIn => "step-in",
        EditTarget.CriterionOut => "criterion-out",
        EditTarget.CriterionIn => "criterion-in",
        EditTarget.Client => "client",
        _ => "menu",
    };

    private static Button[] Keys(TaskDraft draft, params EditTarget[] targets) => [.. targets.Select(target => Key(draft, TaskVerbs.Of(target)))];

    private static Button[] Numbers(TaskDraft draft, int count) =>
    [
        .. Enumerable.Range(1, Math.Min(count, MostNumbers)).Select(number =>
            Key(draft, TaskVerbs.Out(number)) with { Caption = null, Label = number.ToString(CultureInfo.InvariantCulture) }),
        Key(draft, TaskVerbs.Back),
    ];

    private static Button Key(TaskDraft draft, string verb) => TaskReplies.Button(draft, verb);
}
