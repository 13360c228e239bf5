using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A link by which a person signs in at the portal. <paramref name="Mark"/> is what is remembered of it, so that it works once.</summary>
public sealed record ConnectOffer(string Link, string Mark)
{
    // The link is for one person's eyes.
    public override string ToString() => "ConnectOffer";
}

/// <summary>«подключить» and «отключить»: a person lets the bot act at the portal with their own rights, and takes that back.</summary>
public static class Connecting
{
    /// <summary>Whether a link is asked for: one is made for each asking.</summary>
    public static bool IsAsked(BotEvent happened) => happened switch
    {
        BotEvent.Commanded command => command.Name == OfficeCommands.Connect,
        BotEvent.Said { With.Forward: null } said => Phrases.Command(said.Text) is (OfficeCommands.Connect, _),
        _ => false,
    };

    /// <summary>In private, wherever it was asked for: whoever follows the link signs in.</summary>
    public static Hearing Link(BotEvent happened, Words said, Known known) => known.Connect is { } offer
        ? new Hearing.Answered(Decision.Only(
            new Effect.Say(Place.With(happened.By.Id), Reply.Plain("connect/link", new Offered(offer.Link), said.Tongue)),
            new Effect.Note(happened.By.Id, Note.ConnectAsked, offer.Mark)))
        : Routing.Say(happened, "connect/not-here", said.Tongue);

    public static Hearing Cut(BotEvent happened, Words said) => new Hearing.Answered(Decision.Only(
        new Effect.Say(Place.With(happened.By.Id), Reply.Plain("connect/cut", new object(), said.Tongue)),
        new Effect.Disconnect(happened.By.Id)));

    public sealed record Offered(string Link);
}
