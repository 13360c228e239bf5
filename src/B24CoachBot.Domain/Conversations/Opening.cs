namespace B24CoachBot.Domain.Conversations;

/// <summary>A person's text that may begin something.</summary>
/// <param name="Said">The words, without command and mention.</param>
/// <param name="NewId">The id that a draft of it gets; derived from the event, so a repeat opens the same draft.</param>
public sealed record Opening(BotEvent Happened, Words Said, string NewId)
{
    /// <summary>The command it was given as («task»); null for free text.</summary>
    public string? Command { get; init; }

    /// <summary>The open draft that could make nothing of the words; a new beginning must then be plain.</summary>
    public Draft? Over { get; init; }

    /// <summary>The message that was replied to, when the errand is in it.</summary>
    public Replied? Replied { get; init; }

    /// <summary>The talk that the person is being asked about.</summary>
    public CardQuestion? Talk { get; init; }

    /// <summary>What the message brought besides its words.</summary>
    public Enclosed With => Happened switch
    {
        BotEvent.Said said => said.With,
        BotEvent.Commanded command => command.With,
        _ => Enclosed.Nothing,
    };
}

/// <summary>A text as it is heard: by whom, when, in which message, and in which language to answer.</summary>
/// <param name="Speaker">Whose words they are: of a forwarded message its writer's.</param>
public sealed record Words(string Text, UserId Speaker, DateTimeOffset At, long MessageId, Tongue Tongue)
{
    /// <summary>They are a forwarded message's.</summary>
    public Forward? Forward { get; init; }

    /// <summary>The Drive's numbers of the files sent along.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];
}
