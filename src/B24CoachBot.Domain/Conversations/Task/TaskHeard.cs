using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What an event said to the Task conversation.</summary>
public abstract record TaskHeard
{
    private TaskHeard()
    {
    }

    /// <summary>What must be read from the portal before deciding.</summary>
    public virtual FactsNeeded Needs => FactsNeeded.None;

    /// <summary>An instruction: a new draft, the answer to "what", or the edited message of an open draft.</summary>
    public sealed record Told(Instruction Instruction, string Words) : TaskHeard
    {
        public override FactsNeeded Needs => new(Instruction.Crm);
    }

    /// <summary>The answer to "who", with a term when one came along.</summary>
    public sealed record Named(PersonMention Person, Heard<When> When, string Words) : TaskHeard;

    /// <summary>One of the offered people.</summary>
    public sealed record Chose(UserId Person) : TaskHeard;

    /// <summary>The answer to "until when".</summary>
    public sealed record Dated(Heard<When> When, string Words) : TaskHeard;

    /// <summary>Edits of the draft; <paramref name="Crm"/> is another client said instead of the present one.</summary>
    public sealed record Corrected(IReadOnlyList<Edit> Edits, string Words, CrmMention? Crm = null) : TaskHeard
    {
        public override FactsNeeded Needs => Crm is null ? FactsNeeded.None : new FactsNeeded([Crm]);
    }

    public sealed record SaidYes : TaskHeard;

    public sealed record Cancelled : TaskHeard;

    public sealed record AskedHowToEdit : TaskHeard;

    public sealed record AskedHelp : TaskHeard;

    public sealed record AskedToRepeat : TaskHeard;

    /// <summary>«отмени» in words: it is asked whether to undo.</summary>
    public sealed record AskedUndo : TaskHeard;

    /// <summary>The button on the receipt, or a yes to the question.</summary>
    public sealed record ConfirmedUndo : TaskHeard;

    public sealed record DeclinedUndo : TaskHeard;

    public sealed record NotUnderstood : TaskHeard;

    /// <summary>A button of a card that has been replaced, or whose question is settled.</summary>
    public sealed record Stale(long MessageId) : TaskHeard;

    public sealed record PortalSaid(Carried Outcome) : TaskHeard;

    public sealed record WindowClosed : TaskHeard;
}
