namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What a phrase of an answer says; the names are the keys of <c>answers.lexicon</c>, where the phrases stand.</summary>
internal enum AnswerCue
{
    /// <summary>«пропустить»: counts only as the whole message.</summary>
    Skip,

    /// <summary>Nobody knows: «не знаю», «нет информации».</summary>
    Ignorant,

    /// <summary>«не сказали», «не обсуждали», «думают»: an explicit yes or no before it still counts.</summary>
    Untold,

    /// <summary>«уточню»: ignorance when nothing else is said, a step when it has an object.</summary>
    WillAsk,

    /// <summary>The client is lost: «отказались», "went with someone else".</summary>
    Lost,

    /// <summary>«нет», "none": at the beginning of an answer.</summary>
    None,

    /// <summary>No next step: «следующего шага нет».</summary>
    NoStep,

    /// <summary>«бюджет», «средств»: what is there or missing.</summary>
    MoneyNoun,

    /// <summary>«не выделили», «урезали»: money is missing.</summary>
    NoBudget,

    /// <summary>«точной цифры»: what is missing is only exactness.</summary>
    Inexact,

    /// <summary>No contact from our side: «больше не звонить».</summary>
    NoContact,

    /// <summary>«сами», and who of them speaks first: the client calls.</summary>
    Themselves,

    /// <summary>«наберу»: we call.</summary>
    WeDo,

    /// <summary>«перезвонят»: nobody else can be meant.</summary>
    TheyDo,
    ContactVerb,
    Yes,
    No,

    /// <summary>«скорее», «вроде»: the word after it decides; alone it is a weak yes.</summary>
    Leaning,

    /// <summary>«может быть», "maybe".</summary>
    Maybe,

    /// <summary>The person of the call decides: «сам решает», «он же».</summary>
    Self,

    /// <summary>«решает», «последнее слово», "signs off".</summary>
    Decides,

    /// <summary>«он», «клиент»: with a verb of deciding, the person of the call.</summary>
    Pronoun,

    /// <summary>«имя», «фамилию»: what may be unknown about somebody who is known.</summary>
    Detail,

    /// <summary>«говорил с», "spoke to": whom it names is not yet who decides.</summary>
    Spoke,

    /// <summary>«потом», "then": the second step begins.</summary>
    Then,

    /// <summary>«сначала», "first": only says that more steps follow.</summary>
    First,

    /// <summary>«договорились, что»: opens an answer and is no part of it.</summary>
    Opening,

    /// <summary>«тел.», "phone": announces a number.</summary>
    PhoneWord,
}
