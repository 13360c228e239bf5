using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The word lists by which a person's role is recognised.</summary>
internal static class RoleWords
{
    public static readonly PhraseBook<TaskRole> Labels = Book("role-labels");
    public static readonly PhraseBook<TaskRole> Tails = Book("role-tails");
    public static readonly FrozenSet<string> Reporting = Lexicon.Set("reporting-verbs");
    public static readonly FrozenSet<string> Coming = Lexicon.Set("coming-verbs");
    public static readonly FrozenSet<string> Working = Lexicon.Set("working-verbs");
    public static readonly FrozenSet<string> Telling = Lexicon.Set("tell-verbs");
    public static readonly FrozenSet<string> Papers = Lexicon.Set("doc-nouns");

    public static readonly FrozenSet<string> Giving = Lexicon.Set("giving-verbs");

    /// <summary>Infinitives whose dative is a doer: nobody receives a check or a count.</summary>
    public static readonly FrozenSet<string> ForNobody = Lexicon.Set("verbs-for-nobody");

    /// <summary>Where somebody is who is told nothing: «Глеб в отпуске».</summary>
    public static readonly FrozenSet<string> Away = FrozenSet.ToFrozenSet(
        ["отпуске", "командировке", "больничном", "декрете", "отгуле", "дороге", "обеде", "встрече", "связи", "курсе", "учебе", "удаленке", "совещании", "выходном"]);

    /// <summary>An order passed on: «шеф велел Ткачуку проверить», «просил Иванова зайти».</summary>
    public static readonly FrozenSet<string> Ordered = FrozenSet.ToFrozenSet(
    [
        "сказал", "сказала", "сказали", "велел", "велела", "велели", "поручил", "поручила", "поручили", "приказал", "приказала", "просил", "просила", "просили", "попросил", "попросила", "попросили", "просит", "просят", "велит", "попросить", "поручает",
    ]);

    public static readonly FrozenSet<string> Governing = FrozenSet.ToFrozenSet(
    [
        "с", "со", "у", "от", "для", "к", "ко", "из", "о", "об", "про", "при", "без", "через", "перед", "над", "под", "между", "насчет",
        "по", "за", "на", "в", "кроме", "после", "до", "у", "вокруг", "против", "вместо", "from", "with", "at", "by", "about", "of", "for", "to",
        "after", "before", "without", "on", "via", "and", "than", "like", "mr", "mrs", "ms", "dr",
    ]);

    /// <summary>Words that open a clause which tells of somebody and orders nothing.</summary>
    public static readonly FrozenSet<string> Subordinate = FrozenSet.ToFrozenSet(
    [
        "почему", "когда", "как", "что", "зачем", "где", "куда", "если", "чтобы", "который", "которая", "которое", "которую", "которые", "которого", "которой", "пока", "раз", "хотя", "потому", "откуда", "сколько", "кто", "ли",
        "because", "why", "when", "what", "who", "whom", "which", "that", "whether", "if", "how", "where", "while", "since", "until", "unless", "whose",
    ]);

    /// <summary>Infinitives whose dative hears or gets something.</summary>
    public static readonly FrozenSet<string> ToSomebody = FrozenSet.ToFrozenSet(
        ["сообщить", "передать", "сказать", "доложить", "отправить", "скинуть", "переслать", "выслать", "показать", "отдать", "вернуть", "ответить", "объяснить", "напомнить", "написать", "позвонить", "перезвонить"]);

    /// <summary>Verbs of helping: who is asked to do that is no doer.</summary>
    public static readonly FrozenSet<string> Helping = FrozenSet.ToFrozenSet(
        ["помочь", "помогать", "подключиться", "поучаствовать", "участвовать", "подстраховать", "поддержать", "присоединиться", "помог", "помогла", "подключился", "подключилась", "help", "assist", "support", "join", "participate"]);

    public static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(
    [
        "должен", "должна", "должны", "обязан", "обязана", "обязаны", "пусть", "пускай", "сможет", "может", "could", "can", "should", "must", "will",
        "would", "shall", "please", "pls", "to", "needs", "has", "gets", "обязательно", "нужно", "надо",
    ]);

    private static PhraseBook<TaskRole> Book(string name) => new(Lexicon.Lines(name).Select(line => line.Split(':', 2))
        .Select(entry => (entry[1].Trim(), Enum.Parse<TaskRole>(entry[0], ignoreCase: true))));
}
