using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Finds what in a text is said to a client, by who speaks to whom: an order to tell, a draft, a declaration. Talk among colleagues is none.</summary>
internal static class ClientSpeech
{
    public static List<Segment> Of(GuardText text)
    {
        var greets = Greets(text);
        var segments = new List<Segment>();
        var isDictated = false;
        foreach (var sentence in text.Sentences)
        {
            var order = Orders.In(text, sentence);
            if (order is { } ordered)
            {
                segments.Add(ordered);
                isDictated = text.Key(sentence.End - 1) == ":" || EndsOpen(text, ordered);
                continue;
            }

            if (Orders.AreForbidden(text, sentence))
            {
                isDictated = false;
            }
            else if (isDictated && !IsInternal(text, sentence))
            {
                segments.Add(new Segment(sentence.First, sentence.End, Force.Told));
            }
            else if ((greets && !IsInternal(text, sentence)) || Addresses(text, sentence))
            {
                segments.Add(new Segment(sentence.First, sentence.End, Force.Drafted, sentence.IsQuestion));
            }
            else if (!sentence.IsQuestion && Declares(text, sentence))
            {
                segments.Add(new Segment(sentence.First, sentence.End, Force.Declared));
            }
        }

        return segments;
    }

    /// <summary>A greeting, «Уважаемый», or a name and patronymic that opens the text.</summary>
    private static bool Greets(GuardText text) => IsCalledByName(text) || text.Sentences.Count > 0 && text.Any(text.Sentences[0].First, Math.Min(text.Sentences[0].End, text.Sentences[0].First + 6), GuardCue.Greeting)
        || text.Sentences.Exists(sentence => text.Any(sentence.First, sentence.First + 2, GuardCue.Greeting) && text.Has(sentence.First, GuardCue.Greeting));

    private static bool IsCalledByName(GuardText text) => text.Tokens.Count > 3 && text.Tokens[2].Is(',')
        && FirstNames.Forms.TryGetValue(text.Key(0), out var cases) && (cases & Cases.Nominative) != 0 && (text.Key(1).EndsWith("вич", StringComparison.Ordinal) || text.Key(1).EndsWith("вна", StringComparison.Ordinal));

    private static bool EndsOpen(GuardText text, Segment order) => order.End - order.First <= 1;

    /// <summary>«вам», «ваш», "your" beside "we": somebody outside is spoken to, unless it is an order to look into something.</summary>
    private static bool Addresses(GuardText text, Sentence sentence)
    {
        if (text.Any(sentence.First, sentence.End, GuardCue.Reassurance))
        {
            return true;
        }

        var you = text.Find(sentence.First, sentence.End, GuardCue.You);
        if (you < 0 || IsInternal(text, sentence))
        {
            return false;
        }

        // In English a colleague is "you" as well.
        var speaksToOutside = text.Any(sentence.First, sentence.End, GuardCue.We) || text.Key(you) is "your" or "you'll" || text.Key(you - 1) is "for"
            || text.Any(sentence.First, sentence.End, GuardCue.Concession | GuardCue.PriceNoun);
        return text.Key(you)[0] > 'z' || (speaksToOutside && !sentence.IsQuestion);
    }

    private static bool Declares(GuardText text, Sentence sentence)
    {
        if (IsInternal(text, sentence))
        {
            return false;
        }

        if (text.Any(sentence.First, sentence.End, GuardCue.Offer | GuardCue.Party | GuardCue.Formal))
        {
            return true;
        }

        return text.Any(sentence.First, sentence.End, GuardCue.Binding) || (text.Any(sentence.First, sentence.End, GuardCue.LegalVerb) && !text.Any(sentence.First, sentence.End, GuardCue.ThirdParty) && !Reports(text, sentence));
    }

    // «юрист сказал, что …»
    private static bool Reports(GuardText text, Sentence sentence) =>
        Enumerable.Range(sentence.First, Math.Min(4, sentence.End - sentence.First)).Any(at => VerbForms.IsPast(text.Key(at)));

    /// <summary>Begins with an order to a colleague, asks whether, or tells what others do.</summary>
    private static bool IsInternal(GuardText text, Sentence sentence)
    {
        if (text.Any(sentence.First, sentence.End, GuardCue.Inquiry))
        {
            return true;
        }

        var first = sentence.First;
        while (first < sentence.End && (!text.Tokens[first].IsWord || text.Has(first, GuardCue.Aside) || text.Key(first) is "не" or "don't"))
        {
            first++;
        }

        var key = text.Key(first);
        return key.Length > 0 && text.Tokens[first].IsWord && !text.Has(first, GuardCue.Reassurance | GuardCue.Offer | GuardCue.Binding | GuardCue.Deliver | GuardCue.You | GuardCue.We)
            && (VerbForms.IsInfinitive(key) || (VerbForms.IsImperative(key) && !key.EndsWith("те", StringComparison.Ordinal)) || (VerbForms.IsEnglishVerb(key) && !text.Any(first, sentence.End, GuardCue.We)));
    }
}
