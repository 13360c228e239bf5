using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What an event said to the Task conversation.</summary>
public abstract record TaskHeard : Meaning
{
    private TaskHeard()
    {
    }

    /// <summary>An instruction: a new draft, the answer to "what", or the edited message of an open draft.</summary>
    /// <param name="Words">The author's words about this task.</param>
    /// <param name="Message">The whole message, in which the instruction's spans lie.</param>
    public sealed record Told(Instruction Instruction, string Words, string Message, UserId Author) : TaskHeard
    {
        /// <summary>The instruction is a forwarded message.</summary>
        public Forward? Forward { get; init; }

        /// <summary>It comes of a talk with a client, whose card it is to be linked to.</summary>
        public TalkAsked? Talk { get; init; }

        public override FactsNeeded Needs => new FactsNeeded(Instruction.Crm, Away([Instruction.Responsible], Author)).And(Talk?.Needs ?? FactsNeeded.None);
    }

    /// <summary>The answer to "who", with a term when one came along.</summary>
    public sealed record Named(PersonMention Person, Heard<When> When, string Words, UserId Author) : TaskHeard
    {
        public override FactsNeeded Needs => new([], Away([Person], Author));
    }

    /// <summary>One of the offered people; <paramref name="Among"/> are those it was chosen from, empty when they were not namesakes.</summary>
    public sealed record Chose(UserId Person, IReadOnlyList<UserId> Among) : TaskHeard
    {
        public override FactsNeeded Needs => new([], [Person]);
    }

    /// <summary>The absent assignee shall have it all the same.</summary>
    public sealed record AwayAccepted : TaskHeard;

    /// <summary>The task waits for the absent assignee's return.</summary>
    public sealed record MovedToReturn : TaskHeard;

    /// <summary>Not the one whom the person usually means.</summary>
    public sealed record AskedForAnother : TaskHeard;

    /// <summary>One of the cards of the CRM; null leaves the task without a link.</summary>
    public sealed record ChoseClient(CrmLink? Client) : TaskHeard;

    /// <summary>«Изменить» and what stands behind it; <see cref="EditTarget.None"/> goes back to the card.</summary>
    public sealed record AskedToEdit(EditTarget Target) : TaskHeard;

    /// <summary>«назад»: the slots as they were before the last correction.</summary>
    public sealed record WentBack : TaskHeard;

    /// <summary>«пропустить» where an answer cannot be done without.</summary>
    public sealed record AskedToSkip : TaskHeard;

    /// <summary>The answer to "until when".</summary>
    public sealed record Dated(Heard<When> When, string Words) : TaskHeard;

    /// <summary>Edits of the draft; <paramref name="Crm"/> is another client said instead of the present one.</summary>
    public sealed record Corrected(IReadOnlyList<Edit> Edits, string Words, UserId Author, CrmMention? Crm = null) : TaskHeard
    {
        public override FactsNeeded Needs => new(Crm is null ? [] : [Crm], Away(Edits.OfType<Edit.Responsible>().Select(edit => edit.Person), Author));
    }

    /// <summary><paramref name="Tell"/>: the group is to be told, too.</summary>
    public sealed record SaidYes(bool Tell = false) : TaskHeard;

    /// <summary>A file alone.</summary>
    public sealed record FileCame : TaskHeard;

    public sealed record Cancelled : TaskHeard;

    public sealed record AskedHelp : TaskHeard;

    /// <summary>«почему»: the reason of the question, and the question again.</summary>
    public sealed record AskedWhy : TaskHeard;

    public sealed record AskedToRepeat : TaskHeard;

    /// <summary>«отмени» in words: it is asked whether to undo.</summary>
    public sealed record AskedUndo : TaskHeard;

    /// <summary>The button on the receipt, or a yes to the question.</summary>
    public sealed record ConfirmedUndo : TaskHeard;

    public sealed record DeclinedUndo : TaskHeard;

    /// <summary>«Вернуть»: the task that was taken back becomes a draft again.</summary>
    public sealed record Restored : TaskHeard;

    public sealed record NotUnderstood : TaskHeard
    {
        public override bool Lost => true;
    }

    /// <summary>«повтори», «назад» and the like when nothing is asked any more.</summary>
    public sealed record AskedAfter : TaskHeard;

    /// <summary>The message was edited, or a correction said, after the task had been created.</summary>
    public sealed record EditedTooLate : TaskHeard;

    /// <summary>A button of a card that has been replaced, or whose question is settled.</summary>
    public sealed record Stale(long MessageId) : TaskHeard;

    /// <summary>What a model makes of the words; nothing of it is believed yet.</summary>
    public sealed record ModelSaid(int Card, IReadOnlyList<Candidate> Candidates) : TaskHeard;

    /// <summary>The author takes what the model proposed; <paramref name="Person"/> is the assignee among it.</summary>
    public sealed record TookProposal(UserId? Person, UserId Author) : TaskHeard
    {
        public override FactsNeeded Needs => Person is { } doer && doer != Author ? new([], [doer]) : FactsNeeded.None;
    }

    public sealed record DroppedProposal : TaskHeard;

    public sealed record PortalSaid(Carried Outcome) : TaskHeard;

    public sealed record WindowClosed : TaskHeard;

    private static UserId[] Away(IEnumerable<PersonMention?> people, UserId author) =>
        [.. people.Select(person => person?.Only).OfType<UserId>().Where(person => person != author)];
}
