namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What a phrase of an answer says; the names are the keys of <c>answers.lexicon</c>, where the phrases stand.</summary>
internal enum AnswerCue
{
    /// <summary>«пропустить»: counts only as the whole message.</summary>
    Skip,

    /// <summary>«не знаю», «не обсуждали».</summary>
    Ignorant,

    /// <summary>«уточню»: ignorance when nothing else is said, a step when it has an object.</summary>
    WillAsk,

    /// <summary>The client is lost: «отказались», "went with someone else".</summary>
    Lost,

    /// <summary>«нет», "none": at the beginning of an answer.</summary>
    None,

    /// <summary>No next step: «следующего шага нет».</summary>
    NoStep,
    NoBudget,

    /// <summary>No contact from our side: «больше не звонить».</summary>
    NoContact,

    /// <summary>«сами», and who of them speaks first: the client calls.</summary>
    Themselves,
    ContactVerb,
    Yes,
    No,

    /// <summary>«скорее», «вроде»: the word after it decides.</summary>
    Leaning,

    /// <summary>«может быть», "maybe".</summary>
    Maybe,

    /// <summary>The person of the call decides: «сам решает», «он же».</summary>
    Self,

    /// <summary>«потом», "then": the second step begins.</summary>
    Then,

    /// <summary>«сначала», "first": only says that more steps follow.</summary>
    First,

    /// <summary>«договорились, что»: opens an answer and is no part of it.</summary>
    Opening,

    /// <summary>«тел.», "phone": announces a number.</summary>
    PhoneWord,

    /// <summary>«уложиться в», "stay under": the amount is the upper end.</summary>
    AtMost,
}
