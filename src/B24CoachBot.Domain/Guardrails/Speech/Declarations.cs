using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Words addressed to nobody that are ours to the outside all the same: «обязуемся», «предлагаем», «уложимся в две недели».</summary>
internal static class Declarations
{
    public static Force? Force(GuardText text, Sentence sentence)
    {
        if (IsPledge(text, sentence))
        {
            return Speech.Force.Pledged;
        }

        if (text.Any(sentence, GuardCue.Offer | GuardCue.Formal | GuardCue.Binding) || ContractTerms.At(text, sentence.First, sentence.End) is not null || IsWarranty(text, sentence) || IsConceding(text, sentence))
        {
            return Speech.Force.Declared;
        }

        return text.Any(sentence, GuardCue.LegalVerb | GuardCue.Party) && text.Any(sentence, GuardCue.LegalNoun) && !text.Any(sentence, GuardCue.ThirdParty) && !Reports(text, sentence) && !OrdersAside(text, sentence)
            ? Speech.Force.Declared
            : null;
    }

    /// <summary>A text of one breath that begins with our doing: «доставим завтра до обеда»; whoever speaks of the client as «клиент» is among colleagues.</summary>
    private static bool IsPledge(GuardText text, Sentence sentence)
    {
        var first = sentence.First;
        while (first < sentence.End && (!text.Tokens[first].IsWord || text.Has(first, GuardCue.Aside) || text.Key(first) is "да" or "мы" or "конечно" or "точно" or "обязательно"))
        {
            first++;
        }

        return first < sentence.End && (Doings.IsOurOwn(text, first) || text.Key(first) is "we'll") && !text.Any(sentence, GuardCue.Client | GuardCue.Staff | GuardCue.ThirdParty | GuardCue.Event | GuardCue.Paper | GuardCue.Inner | GuardCue.Counting | GuardCue.Warranty) && !SettlesAccounts(text, sentence)
            && !text.HasInsideTalk && !OrdersAside(text, sentence);
    }

    // «закроем счёт завтра»; «с момента оплаты» only counts from the client's payment.
    private static bool SettlesAccounts(GuardText text, Sentence sentence) =>
        GuardText.AnyAt(sentence, at => text.Has(at, GuardCue.ExistingSum) && text.Key(at - 1) is not ("момента" or "после" or "даты" or "дня" or "поступления" or "внесения"));

    // «гарантия на двигатель 24 месяца»
    private static bool IsWarranty(GuardText text, Sentence sentence) =>
        Warranties.IsOfLength(text, sentence.First, sentence.End)
        && (text.Has(sentence.First, GuardCue.Warranty) || (text.Any(sentence, GuardCue.Warranty) && text.Has(sentence.First, GuardCue.We) && GuardText.AnyAt(sentence, at => text.Key(at) is "with" or "carries" or "includes")));

    // «оплату можем подождать, отсрочка 30 дней»
    private static bool IsConceding(GuardText text, Sentence sentence) => text.Any(sentence, GuardCue.Modal) && text.Any(sentence, GuardCue.Concession) && !text.Any(sentence, GuardCue.Client | GuardCue.ThirdParty | GuardCue.Staff);

    // «юрист сказал, что …»
    private static bool Reports(GuardText text, Sentence sentence) => text.Any(sentence.First, Math.Min(sentence.End, sentence.First + 3), GuardCue.Staff) ||
        Enumerable.Range(sentence.First, Math.Min(4, sentence.End - sentence.First)).Any(at => VerbForms.IsPast(text.Key(at)));

    // «если сорвём срок, заплатим штраф, торопитесь»
    private static bool OrdersAside(GuardText text, Sentence sentence) =>
        GuardText.AnyAt(sentence, at => VerbForms.IsImperative(text.Key(at)) && !text.Has(at, GuardCue.Reassurance));
}
