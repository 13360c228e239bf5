using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Proposals;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain;

/// <summary>A button: the caption's key in <c>captions.yml</c> or a ready label, and the verb that comes back in COMMAND_PARAMS.</summary>
/// <param name="About">Stands for <c>{0}</c> in the caption.</param>
public sealed record Button(string Verb, string? Caption = null, string? Label = null, bool Primary = false, string? About = null)
{
    /// <summary>Not a press for us: the portal puts this text into the person's line of input.</summary>
    public string? Put { get; init; }
}

/// <summary>A text to be made: the template, its model and the buttons beneath.</summary>
public sealed record Reply(string Template, object Model, Tongue Tongue, IReadOnlyList<Button> Buttons)
{
    public static Reply Plain(string template, object model, Tongue tongue) => new(template, model, tongue, []);
}

/// <summary>Where a card's next version goes.</summary>
public enum Placing
{
    /// <summary>A new message; the one before loses its buttons.</summary>
    Anew,

    /// <summary>In place while it stands among the last three messages of the dialogue, otherwise anew.</summary>
    Near,

    /// <summary>In place wherever it stands: the card becomes the receipt.</summary>
    InPlace,
}

/// <summary>What a decision wants done. Nothing here does anything.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>A message of its own, never changed afterwards.</summary>
    public sealed record Say(Place Where, Reply Reply) : Effect;

    /// <summary>A picture of a trend. Its words are the message beside it and say all that it shows, so that nothing is lost where it cannot be drawn or seen.</summary>
    public sealed record ShowChart(Place Where, Reply Title, Reply Baseline, Reply Words, TrendChart Chart) : Effect;

    /// <summary>A message that changes with its draft: sent, or changed in place as <paramref name="How"/> says. One card has one living message.</summary>
    public sealed record ShowCard(string Card, Place Where, Reply Reply, Placing How) : Effect;

    /// <summary>The card keeps its text and loses its buttons.</summary>
    public sealed record FreezeCard(string Card, Place Where) : Effect;

    /// <summary>The portal is changed; only a consent gives the argument.</summary>
    public sealed record ChangePortal(string DraftId, PermittedChange Change) : Effect;

    /// <summary>Wake the draft at a moment.</summary>
    public sealed record Wake(string DraftId, string What, DateTimeOffset At) : Effect;

    /// <summary>The person's choice among people of one name, for next time.</summary>
    public sealed record Remember(UserId Person, Habit Choice) : Effect;

    /// <summary>Something to be remembered of a person for thirty days; no words.</summary>
    public sealed record Note(UserId Person, string Name, string Value) : Effect;

    /// <summary>A client's dialogue goes to the operators' queue, after a greeting where there is one. Nothing else is ever said to a client.</summary>
    public sealed record HandOver(Place Where, long ChatId, Reply? Greeting) : Effect;

    /// <summary>Somebody worked on a card through the bot: it counts as work after a talk.</summary>
    public sealed record Worked(UserId Person, CrmRef Card) : Effect;

    /// <summary>A message of ours that belongs to no live draft loses its buttons.</summary>
    public sealed record TakeButtonsOff(Place Where, long MessageId) : Effect;

    /// <summary>Something decided for the whole portal; it stands until it is decided anew.</summary>
    public sealed record Rule(Ruling Ruling) : Effect;

    /// <summary>A wording is permitted.</summary>
    public sealed record Allow(Permit Permit) : Effect;

    /// <summary>Something of the library was approved, changed or not.</summary>
    public sealed record Used(LibraryUse Use) : Effect;

    /// <summary>Somebody liked or disliked a card, or took that back; <paramref name="Item"/> is what the card is made of.</summary>
    /// <param name="By">1, or −1 for taken back.</param>
    public sealed record Rated(string Item, bool Liked, int By) : Effect;

    /// <summary>Something for another person: an event of theirs, heard in their own turn after this one is stored.</summary>
    /// <param name="Key">Ours, unique for good: the event comes once however often this turn is repeated.</param>
    public sealed record Pass(string Key, BotEvent Event) : Effect;

    /// <summary>Everything of a person that may be erased is erased, except the draft that asked for it.</summary>
    public sealed record Erase(UserId Person, string ButDraft) : Effect;

    /// <summary>The person's own access to the portal is taken back.</summary>
    public sealed record Disconnect(UserId Person) : Effect;

    /// <summary>Somebody in office says that an error is mended, or that it is none.</summary>
    /// <param name="Dismissed">It is not to be found again.</param>
    public sealed record CloseError(string Key, UserId By, bool Dismissed) : Effect;

    /// <summary>The optional model is asked beside the turn: nothing waits for it, and what it answers comes as an event. Nothing comes where it does not help.</summary>
    /// <param name="Card">The rendering of the draft's card that is asked about; a later one has no use for the answer.</param>
    public sealed record AskModel(string DraftId, int Card, UserId Person, ModelQuestion Question) : Effect;

    /// <summary>A text file with a message about it. Where the portal takes no file, the message goes alone and says so with <paramref name="Failed"/>.</summary>
    public sealed record SendFile(Place Where, string Name, string Content, Reply Words, Reply Failed) : Effect
    {
        /// <summary>The file is this text, rendered; null where it is <see cref="Content"/>.</summary>
        public Reply? Page { get; init; }
    }
}
