namespace B24CoachBot.Domain.Language;

/// <summary>One change a person asks for in an open draft; <c>From</c> is where it was read.</summary>
public abstract record Edit
{
    private Edit(TextSpan from) => From = from;

    public TextSpan From { get; init; }

    /// <summary>Another term, or an impossible one that must be asked about.</summary>
    public record Deadline(Heard<When> When, TextSpan From) : Edit(From);

    /// <summary>Only another hour («точнее до 15:00»): of the draft's own day; <c>When</c> is the nearest such hour, for a draft without a day.</summary>
    public sealed record Time(TimeOnly Clock, Heard<When> When, TextSpan From) : Deadline(When, From);

    /// <summary>«без срока», «срок — никакой».</summary>
    public record NoDeadline(TextSpan From) : Edit(From);

    /// <summary>«это не срок»: the words that were read as the term belong to the title again.</summary>
    public sealed record NotADeadline(TextSpan From) : NoDeadline(From);

    /// <summary>Another doer; the mention may fit several or nobody.</summary>
    public sealed record Responsible(PersonMention Person, TextSpan From) : Edit(From);

    /// <summary>More people who help.</summary>
    public sealed record Accomplices(IReadOnlyList<PersonMention> People, TextSpan From) : Edit(From);

    /// <summary>More people who watch.</summary>
    public sealed record Observers(IReadOnlyList<PersonMention> People, TextSpan From) : Edit(From);

    /// <summary>These people leave the draft, whatever their role in it.</summary>
    public sealed record RemovePeople(IReadOnlyList<PersonMention> People, TextSpan From) : Edit(From);

    public sealed record Title(string Text, TextSpan From) : Edit(From);

    /// <summary>One more checklist item, at the end.</summary>
    public sealed record AddItem(string Text, TextSpan From) : Edit(From);

    /// <summary>The item with this number, counted from one; −1 is the last.</summary>
    public sealed record RemoveItem(int Number, TextSpan From) : Edit(From);

    /// <summary>The item with this number, counted from one; −1 is the last.</summary>
    public sealed record ReplaceItem(int Number, string Text, TextSpan From) : Edit(From);

    /// <summary>These two items, counted from one, change places.</summary>
    public sealed record SwapItems(int First, int Second, TextSpan From) : Edit(From);

    /// <summary>The whole checklist goes.</summary>
    public sealed record NoChecklist(TextSpan From) : Edit(From);

    /// <summary>New done-criteria instead of those in the draft; none of them for «без критериев».</summary>
    public sealed record DoneCriteria(IReadOnlyList<string> Texts, TextSpan From) : Edit(From);

    /// <summary>One more done-criterion, at the end.</summary>
    public sealed record AddCriterion(string Text, TextSpan From) : Edit(From);

    /// <summary>The done-criterion with this number, counted from one; −1 is the last.</summary>
    public sealed record RemoveCriterion(int Number, TextSpan From) : Edit(From);

    /// <summary>Another priority.</summary>
    public sealed record Importance(Priority Priority, TextSpan From) : Edit(From);

    public sealed record Project(string Name, TextSpan From) : Edit(From);

    public sealed record NoProject(TextSpan From) : Edit(From);

    /// <summary>Another client, deal, lead or bill, by name or number.</summary>
    public sealed record Client(CrmMention Mention, TextSpan From) : Edit(From);

    public sealed record NoClient(TextSpan From) : Edit(From);

    /// <summary>«не X, а Y», where X is neither a person nor a term: words that change wherever the draft has them.</summary>
    public sealed record ReplaceWords(string Old, string New, TextSpan From) : Edit(From);
}
