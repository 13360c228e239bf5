namespace B24CoachBot.Domain.Conversations;

/// <summary>Open Channels before whose operators an administrator has put the bot: it hands every dialogue over, and talks to no client.</summary>
public static class Lines
{
    /// <summary>A greeting only where the settings of this line say so.</summary>
    public static Hearing Opened(BotEvent.LineOpened opened, Known known)
    {
        var greets = opened.Line is { } line && known.GreetingLines.Contains(line);
        var greeting = greets ? Reply.Plain("lines/greeting", new object(), Tongues.OfCode(opened.By.Language)) : null;
        return new Hearing.Answered(Decision.Only(new Effect.HandOver(opened.Where, opened.ChatId, greeting)));
    }

    /// <summary>The client waits, and only a person can help now.</summary>
    public static Effect Stuck(UserId owner, Place dialogue, Tongue tongue) => new Effect.Say(
        Place.With(owner), Reply.Plain("lines/stuck", new { dialogue.Title, Link = $"/online/?IM_DIALOG={dialogue.Dialog}" }, tongue));
}
