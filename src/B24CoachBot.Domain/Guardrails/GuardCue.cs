namespace B24CoachBot.Domain.Guardrails;

/// <summary>What a word says to the detectors; the names are the keys of the <c>guard-*.lexicon</c> files, where the words stand.</summary>
[Flags]
internal enum GuardCue : long
{
    None = 0,

    /// <summary>An order to say something: «скажи», «напиши», "tell".</summary>
    Tell = 1L << 0,

    /// <summary>An order to promise or offer: «пообещай», «предложи», "offer".</summary>
    Promise = 1L << 1,

    /// <summary>An order to grant: «дай», «сделай», "give".</summary>
    Grant = 1L << 2,

    /// <summary>«отправь», "send": an order to say only together with <see cref="Paper"/>.</summary>
    Send = 1L << 3,

    /// <summary>A paper that carries what is said: КП, письмо, "quote".</summary>
    Paper = 1L << 4,
    Client = 1L << 5,

    /// <summary>A colleague, a department or a supplier: no client.</summary>
    Staff = 1L << 6,

    /// <summary>«вам», «ваш», "you".</summary>
    You = 1L << 7,
    Greeting = 1L << 8,

    /// <summary>«не переживайте», «ждём вас»: said only to a client.</summary>
    Reassurance = 1L << 9,
    Not = 1L << 10,
    If = 1L << 11,

    /// <summary>«чтобы»: what follows is asked of the client.</summary>
    SoThat = 1L << 12,

    /// <summary>A price, a tariff, a cost.</summary>
    PriceNoun = 1L << 13,

    /// <summary>A discount, an instalment, free of charge.</summary>
    Concession = 1L << 14,

    /// <summary>«снизим», «уступим», «отдадим»: a number after it is a price.</summary>
    PriceVerb = 1L << 15,
    MoneyUnit = 1L << 16,

    /// <summary>«предлагаем», «дарим», «готовы»: said by us to somebody outside.</summary>
    Offer = 1L << 17,

    /// <summary>A bill, a debt, a budget, a wage: its sum is no offer.</summary>
    ExistingSum = 1L << 18,

    /// <summary>Binds by being said: «обязуемся», «оферта», "hereby".</summary>
    Binding = 1L << 19,

    /// <summary>Binds when we are the ones: «неустойка», «ответственность», «расторжение».</summary>
    LegalNoun = 1L << 20,

    /// <summary>«выплатим», «несём», «расторгаем», «является»: makes a <see cref="LegalNoun"/> binding.</summary>
    LegalVerb = 1L << 21,

    /// <summary>«Исполнитель», «Сторона»: a party of a contract speaks.</summary>
    Party = 1L << 22,

    /// <summary>"will ship", "arrives": something will have been done; Russian verbs are known by their endings.</summary>
    Deliver = 1L << 23,

    /// <summary>«сделаем», «дадим»: a delivery, unless its object is a discount.</summary>
    LightVerb = 1L << 24,

    /// <summary>«поставка», «монтаж», "delivery".</summary>
    DeliverNoun = 1L << 25,

    /// <summary>«срок поставки», "lead time".</summary>
    TermKey = 1L << 26,

    /// <summary>A meeting, a call: its time is no promise.</summary>
    Event = 1L << 27,

    /// <summary>«сможем», «готовы»: an infinitive after it is a promise.</summary>
    Modal = 1L << 28,

    /// <summary>Paying or signing: what the client does.</summary>
    ClientDuty = 1L << 29,

    /// <summary>An order to look into something: «проверь», «узнай», "check".</summary>
    Inquiry = 1L << 30,

    /// <summary>«так и», «именно так»: points back at what was said.</summary>
    SoIndeed = 1L << 31,
    We = 1L << 32,

    /// <summary>A word that is no addressee: «пожалуйста», «сегодня», «письмом».</summary>
    Aside = 1L << 33,

    /// <summary>A supplier, a rival, a client: what they do binds them, not us.</summary>
    ThirdParty = 1L << 34,

    /// <summary>«про», «насчёт», "about": names a subject and promises nothing.</summary>
    About = 1L << 35,
    Percent = 1L << 36,

    /// <summary>«сообщаем», «уведомляем»: a letter speaks.</summary>
    Formal = 1L << 37,

    /// <summary>A term of a thing and not of a doing: «срок годности».</summary>
    NoTerm = 1L << 38,

    /// <summary>«их», "their": somebody outside is spoken of.</summary>
    Theirs = 1L << 39,

    /// <summary>«нужно», «ждём», "please": what the client has to do.</summary>
    Duty = 1L << 40,

    /// <summary>A <see cref="LegalNoun"/> that binds or threatens as soon as a client is told of it.</summary>
    Grave = 1L << 41,

    /// <summary>«позвони», «свяжись», "call": whom is contacted is whom the next order tells.</summary>
    Contact = 1L << 42,

    /// <summary>«впиши», «добавь»: an order to say something together with <see cref="Paper"/>.</summary>
    Insert = 1L << 43,

    /// <summary>«можешь», "could you": a question that is an order.</summary>
    Polite = 1L << 44,

    /// <summary>«спасибо», «поздравляем»: its date is no term.</summary>
    Courtesy = 1L << 45,

    /// <summary>«в сутки», «за метр», "an hour": the number before it is a price.</summary>
    Rate = 1L << 46,

    /// <summary>«подвинемся», «скинем», "knock": the price moves in the client's favour.</summary>
    Lowers = 1L << 47,

    /// <summary>«треть», «половину»: a share of the price said without a number.</summary>
    Fraction = 1L << 48,

    /// <summary>«обязан», «вправе», «возмещает»: what a <see cref="Party"/> of a contract is bound to.</summary>
    PartyDuty = 1L << 49,
    Warranty = 1L << 50,

    /// <summary>«готово», «будет», «в пути»: a thing will have been done.</summary>
    Ready = 1L << 51,

    /// <summary>«получите», «у вас», "on your doorstep": the client will have it.</summary>
    Receive = 1L << 52,

    /// <summary>«доплачивать», «доплаты»: denied, it is a price of nothing.</summary>
    Paying = 1L << 53,

    /// <summary>A thing of office life: stands where an addressee may, and is none.</summary>
    Thing = 1L << 54,

    /// <summary>"pay", "save", "book": in an advertisement the client is told to.</summary>
    Invite = 1L << 55,

    /// <summary>«пришлём», «рассчитаем», «обсудим»: what is done with a price without naming it.</summary>
    Counting = 1L << 56,

    /// <summary>«возвращается», «взимается»: the passive in which contracts speak.</summary>
    Passive = 1L << 57,

    /// <summary>A report, an estimate, a sprint: done for the house and not for a client.</summary>
    Inner = 1L << 58,

    /// <summary>«аванс», «залог»: with <see cref="Needless"/> an easier payment.</summary>
    Advance = 1L << 59,

    /// <summary>«не нужен», «не берём», "not required".</summary>
    Needless = 1L << 60,

    /// <summary>«вынуждены отказать», «невозможна», "unable": what it is said of is not done.</summary>
    Refusal = 1L << 61,
}
