using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations;

/// <summary>What is to be read of a talk with a client: which cards it is about, and what they hold.</summary>
/// <param name="Cards">The cards found before; empty when they are to be found.</param>
public sealed record CardQuestion(ContactCase Case, IReadOnlyList<CrmRef> Cards);

/// <summary>A card as it was read. Everything in it may be people's words.</summary>
/// <param name="Pipeline">The portal's number; null for leads.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record CardSeen(CrmRef Ref, string Title, string? Pipeline, CardState State, string Currency)
{
    /// <summary>The fields as the portal spells them, by the passport's key: what a later comparison goes by.</summary>
    public IReadOnlyDictionary<string, string> Raw { get; init; } = new Dictionary<string, string>();

    /// <summary>Who changed the card last.</summary>
    public UserId? ChangedBy { get; init; }
}

/// <summary>What the CRM knows of a talk.</summary>
/// <param name="Key">The case's.</param>
/// <param name="Cards">Open deals or the open lead, the youngest first.</param>
/// <param name="Client">The company's or the person's name; null for a stranger.</param>
/// <param name="Transcript">Null while there is none.</param>
public sealed record ContactSeen(string Key, IReadOnlyList<CardSeen> Cards, string? Client, string? Transcript)
{
    /// <summary>The client; also one that was found only by the phone.</summary>
    public CrmRef? Ref { get; init; }

    /// <summary>A dialogue in which no employee wrote a word; false also where it can't be told.</summary>
    public bool Unanswered { get; init; }

    /// <summary>The call's activity; also one that came to stand after the call was reported.</summary>
    public long? ActivityId { get; init; }

    /// <summary>The company behind the contact, for a new deal.</summary>
    public CrmRef? Company { get; init; }
}

/// <summary>A talk that was, and the client's name.</summary>
public sealed record TalkBefore(ContactCase Case, string Client);
