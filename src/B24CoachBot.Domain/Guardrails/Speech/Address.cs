using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Whether a client is spoken to: a greeting, a name and patronymic, «вам», «получите», a courtesy.</summary>
internal static class Address
{
    /// <summary>A greeting, «Уважаемый», or a name and patronymic that opens or closes the text: the whole of it is a letter.</summary>
    public static bool Greets(GuardText text) => IsCalledByName(text, 0) || IsCalledByName(text, text.Tokens.Count - 2) || IsCalledByName(text, text.Tokens.Count - 3)
        || text.Any(0, text.Tokens.Count, GuardCue.Reassurance)
        || text.Sentences.Exists(sentence => text.Has(sentence.First, GuardCue.Greeting) || (text.Find(sentence.First, Math.Min(sentence.End, sentence.First + 6), GuardCue.Greeting) is >= 0 and var at && IsApart(text, sentence, at)));

    /// <summary>«вам», «ваш», "your" beside "we": somebody outside is spoken to, unless it is an order to look into something.</summary>
    public static bool IsIn(GuardText text, Sentence sentence)
    {
        var you = You(text, sentence);
        if (you < 0 || InsideTalk.Is(text, sentence))
        {
            return false;
        }

        // In English a colleague is "you" as well.
        var speaksToOutside = text.Any(sentence, GuardCue.We | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.Receive)
            || text.Key(you) is "your" or "you'll" || text.Key(you - 1) is "for" or "to" or "with";
        return text.Key(you)[0] > 'z' || (speaksToOutside && !sentence.IsQuestion);
    }

    private static int You(GuardText text, Sentence sentence)
    {
        var you = text.Find(sentence, GuardCue.You);
        for (var at = sentence.First; you < 0 && at < sentence.End && !text.Any(sentence, GuardCue.Client | GuardCue.ThirdParty); at++)
        {
            you = Doings.IsYours(text, at) ? at : -1;
        }

        return you;
    }

    // «Светлана, день добрый», and not "tell Mr Hale": the greeting stands at an edge of the sentence or after a comma.
    private static bool IsApart(GuardText text, Sentence sentence, int at) => at == sentence.First || text.Tokens[at - 1].Is(',') || text.Tokens[at - 1].Is('-');

    private static bool IsCalledByName(GuardText text, int at) => at >= 0 && at + 1 < text.Tokens.Count
        && (at + 2 == text.Tokens.Count || text.Tokens[at + 2].Kind == Language.Text.TokenKind.Mark) && (at == 0 || text.Tokens[at - 1].Kind != Language.Text.TokenKind.Word)
        && FirstNames.Forms.TryGetValue(text.Key(at), out var cases) && (cases & Cases.Nominative) != 0
        && (text.Key(at + 1).EndsWith("вич", StringComparison.Ordinal) || text.Key(at + 1).EndsWith("вна", StringComparison.Ordinal));
}
