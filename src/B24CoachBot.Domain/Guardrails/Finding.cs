using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>What the bot must not carry to a client by itself (CONVENTIONS 15).</summary>
public enum FindingCategory
{
    Price,
    Legal,
    ClientDeadline,
    PersonalData,
}

/// <summary>What sort of personal data was found.</summary>
public enum PersonalDataKind
{
    Passport,
    Snils,

    /// <summary>A person's taxpayer number: 12 digits. A company has ten.</summary>
    InnPerson,
    Card,
    Phone,
    Email,

    /// <summary>A person's home.</summary>
    Address,
}

/// <summary>One place of a text that must not reach a client as it is.</summary>
/// <param name="Personal">Only for <see cref="FindingCategory.PersonalData"/>.</param>
/// <param name="Span">In the text as it was handed in.</param>
/// <param name="Rule">The detector's stable name, such as <c>price-discount</c>.</param>
public sealed record Finding(FindingCategory Category, PersonalDataKind? Personal, TextSpan Span, string Rule);
