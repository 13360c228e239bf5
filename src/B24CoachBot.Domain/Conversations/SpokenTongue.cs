using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The language a person last spoke, for what the bot says first.</summary>
public static class SpokenTongue
{
    public static Tongue Of(Known known) => known.Notes.LastOrDefault(note => note.Name == Note.Tongue) is { Value: var code } ? Tongues.OfCode(code) : Tongue.Russian;

    /// <summary>A note when the language has changed; Russian is what is taken for granted.</summary>
    public static Decision Noted(BotEvent happened, Known known)
    {
        var before = Of(known);
        var now = happened switch
        {
            BotEvent.Said { With.Forward: null } said => Tongues.Of(Phrases.WithoutMentions(said.Text), before),
            BotEvent.Commanded command => Tongues.Of(command.Text, before),
            _ => before,
        };
        return now == before ? Decision.Nothing : Decision.Only(new Effect.Note(happened.By.Id, Note.Tongue, now.Code()));
    }
}
