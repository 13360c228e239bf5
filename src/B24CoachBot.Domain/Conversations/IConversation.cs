namespace B24CoachBot.Domain.Conversations;

/// <summary>One kind of conversation: what opens it, what an event means to its drafts, and what follows. It knows no other conversation.</summary>
public interface IConversation
{
    /// <summary>What may follow what, as a Mermaid picture drawn from the table of moves.</summary>
    string Picture { get; }

    /// <summary>What it is about, as the templates of <c>frames/</c> name it.</summary>
    string Kind { get; }

    /// <summary>The draft's kind, where a conversation has several.</summary>
    string About(Draft draft) => Kind;

    bool Owns(Draft draft);

    /// <summary>What a text begins when no open draft hears it; null when it is not this conversation's business.</summary>
    Hearing? Opened(Opening opening, Known known);

    Meaning Heard(Draft draft, Words said, Known known);

    /// <summary>Words of a person who has no open question, about a draft that does not wait; null when they are not about it.</summary>
    Meaning? HeardAfter(Draft draft, Words said, Known known) => null;

    /// <summary>Somebody else's words, or a file alone, given to an open draft: material, never an answer. Null when it has no use for them.</summary>
    Meaning? Given(Draft draft, Words material, Known known) => null;

    Meaning Pressed(Draft draft, Press press, long messageId);

    /// <summary>The message that opened the draft was edited; null when the draft no longer follows it.</summary>
    Meaning? Edited(Draft draft, Words said, Known known) => null;

    /// <summary>A yes without words (👍 on the card, «Создать все»), or that yes taken back; null when it says nothing here.</summary>
    Meaning? Agreed(Draft draft, bool yes) => null;

    /// <summary>A moment of its own that the draft waited for.</summary>
    Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => null;

    /// <summary>What something that nobody said begins; null when it is not this conversation's business.</summary>
    Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known) => null;

    /// <summary>What an order to do something about a talk with a client begins; null when it is not this conversation's business.</summary>
    Hearing? BegunOf(CardQuestion talk, BotEvent happened, Words said, string newId, Frames frames, Known known) => null;

    /// <summary>Words that call for this conversation whatever else is open; null for all others.</summary>
    Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => null;

    /// <summary>What another person's turn has passed to this draft, or the model has made of its words.</summary>
    Meaning? Passed(Draft draft, BotEvent happened) => null;

    Meaning Answered(Draft draft, Carried outcome);

    /// <summary>The answer to one of several changes that the draft asked for, by the number it gave it.</summary>
    Meaning AnsweredOf(Draft draft, int part, Carried outcome) => Answered(draft, outcome);

    Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known);

    /// <summary>Shows where the draft stands, as a new message.</summary>
    Decision Again(Draft draft, DateTimeOffset at, Known known);

    Decision Drop(Draft draft, DropWhy why, DateTimeOffset at);

    /// <summary>The draft in a few words, as the person would call it.</summary>
    string Subject(Draft draft);
}

/// <summary>Why an open draft ends without its purpose.</summary>
public enum DropWhy
{
    /// <summary>The person does not want it any more.</summary>
    Cancelled,

    /// <summary>Nobody answered for a day.</summary>
    Expired,

    /// <summary>Its author is no employee any more.</summary>
    NotAllowed,
}
