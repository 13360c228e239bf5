using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Whom an order names to be spoken to.</summary>
internal enum Audience
{
    Nobody,
    Client,

    /// <summary>A first name alone.</summary>
    Somebody,
    Staff,
}

/// <summary>Reads the addressee of an order: «клиенту», «им», «Ромашке»; «Пете» is somebody, «складу» is staff.</summary>
internal static class Addressees
{
    private const int Longest = 6;
    private const int LongestWithMailbox = 11;

    /// <summary>The addressee, and the token where what is to be said begins.</summary>
    public static (Audience Audience, int End) After(GuardText text, Sentence sentence, int verb)
    {
        var audience = Before(text, sentence, verb);
        var isSure = audience == Audience.Client;
        var at = verb + 1;
        var reach = Math.Min(sentence.End, verb + 1 + (HasMailbox(text, verb) ? LongestWithMailbox : Longest));
        for (; at < reach && !Closes(text, at, audience, at == verb + 1); at++)
        {
            var named = text.Tokens[at].Is('@') ? Audience.Client : Of(text, at);
            if (named == Audience.Staff && !IsPlace(text.Key(at)))
            {
                return (audience == Audience.Client ? Audience.Client : Audience.Staff, at + 1);
            }

            // «Марине из Вектора», "Jane from Acme": the company makes her a client.
            if (audience == Audience.Somebody && text.Key(at) is "из" or "from")
            {
                return text.Any(at + 1, at + 3, GuardCue.Staff) || text.Has(at + 1, GuardCue.We) ? (Audience.Staff, at + 2) : (Audience.Client, at + 2);
            }

            if (text.Has(at, GuardCue.Client | GuardCue.You) && named == Audience.Client && text.Key(at + 1) is not ("из" or "from" or "в" or "и" or "and"))
            {
                return (Audience.Client, at + 1);
            }

            if (named == Audience.Staff && audience == Audience.Client && !isSure)
            {
                return (Audience.Staff, at + 1);
            }

            isSure |= text.Has(at, GuardCue.Client | GuardCue.You);
            audience = audience != Audience.Nobody || named is Audience.Nobody or Audience.Staff ? audience : named;
        }

        return (audience, at);
    }

    // «в чат клиенту»: where it is written says less than to whom.
    private static bool IsPlace(string key) => key.StartsWith("чат", StringComparison.Ordinal) || key.StartsWith("групп", StringComparison.Ordinal) || key.StartsWith("канал", StringComparison.Ordinal);

    private static bool HasMailbox(GuardText text, int verb) => Enumerable.Range(verb + 1, Math.Min(Longest, text.Tokens.Count - verb - 1)).Any(at => text.Tokens[at].Is('@'));

    private static bool Closes(GuardText text, int at, Audience audience, bool isNext)
    {
        // "let the bride know her dress", "tell Acme the crates": another thing begins.
        if (audience != Audience.Nobody && text.Key(at) is "her" or "his" or "their" or "the" or "our" or "a" or "an" && text.Key(at - 1) is not ("to" or "for" or "from" or "at" or "in"))
        {
            return true;
        }

        var token = text.Tokens[at];
        return !(isNext && text.Has(at, GuardCue.Client)) && !(token.Key == "to" && audience == Audience.Nobody) && (IsContent(text, at, token) || text.TimeAt(at).First == at);
    }

    private static bool IsContent(GuardText text, int at, Token token)
    {
        return token.Kind == TokenKind.Number || token.Is(',') || token.Is(':') || token.Is('-')
            || text.Has(at, GuardCue.SoThat | GuardCue.Concession | GuardCue.PriceNoun | GuardCue.We | GuardCue.About | GuardCue.Deliver | GuardCue.DeliverNoun | GuardCue.Binding | GuardCue.LegalNoun | GuardCue.MoneyUnit | GuardCue.TermKey | GuardCue.PriceVerb | GuardCue.Lowers | GuardCue.LightVerb | GuardCue.Ready)
            || Doings.IsOurOwn(text, at)
            || token.Key is "что" or "that" or "как" or "о" or "об" or "про" or "it'll" or "it" or "it's" or "they're" or "there's" or "he's" or "she's" or "if";
    }

    private static Audience Before(GuardText text, Sentence sentence, int verb)
    {
        for (var at = verb - 1; at >= sentence.First && at >= verb - 3 && !text.Tokens[at].Is(','); at--)
        {
            if (text.Has(at, GuardCue.Client) && !text.Has(at, GuardCue.Staff))
            {
                return Audience.Client;
            }
        }

        return verb - 1 >= sentence.First && IsDative(text.Key(verb - 1)) && Of(text, verb - 1) is var named and not Audience.Nobody ? named : Contacted(text, sentence, verb);
    }

    /// <summary>«позвони Вектору и скажи», «набери Котова из «Лотоса», скажи»: who is told is who was contacted.</summary>
    private static Audience Contacted(GuardText text, Sentence sentence, int verb)
    {
        var contact = text.Find(sentence.First, verb, GuardCue.Contact);
        if (contact < 0)
        {
            return Audience.Nobody;
        }

        var contacted = Audience.Nobody;
        for (var at = contact + 1; at < verb && !text.Tokens[at].Is(',') && text.Key(at) is not ("и" or "and"); at++)
        {
            var named = text.Has(at, GuardCue.Contact) ? Audience.Nobody : Of(text, at);
            if (named is Audience.Staff or Audience.Client)
            {
                return named;
            }

            contacted = text.Key(at) is "из" or "from" ? Audience.Client : named == Audience.Nobody ? contacted : named;
        }

        return contacted;
    }

    /// <summary>«Северстрою передай»: a word that can be a dative.</summary>
    private static bool IsDative(string key) => key.Length > 3 && key[^1] is 'у' or 'ю' or 'е' && !VerbForms.IsAction(key)
        || key.EndsWith("ам", StringComparison.Ordinal) || key.EndsWith("ям", StringComparison.Ordinal);

    private static Audience Of(GuardText text, int at)
    {
        var token = text.Tokens[at];
        if (!token.IsWord || text.Has(at, GuardCue.Aside | GuardCue.Paper) || token.Key.Length < 2)
        {
            return token.Kind == TokenKind.Mention ? Audience.Staff : Audience.Nobody;
        }

        if (text.Has(at, GuardCue.Staff))
        {
            return Audience.Staff;
        }

        if (text.Has(at, GuardCue.Client | GuardCue.You))
        {
            return Audience.Client;
        }

        if (FirstNames.Forms.ContainsKey(token.Key) || token.Key.EndsWith("вичу", StringComparison.Ordinal) || token.Key.EndsWith("вне", StringComparison.Ordinal))
        {
            return Audience.Somebody;
        }

        return !text.Has(at, GuardCue.Thing) && LooksNamed(token.Key) ? Audience.Client : Audience.Nobody;
    }

    // An unknown word where somebody is to be named: a company in the dative, or any name in English.
    private static bool LooksNamed(string key) => !VerbForms.IsAction(key) && !VerbForms.IsFinite(key)
        && (char.IsAsciiLetter(key[0]) ? key is not ("the" or "to" or "our" or "a" or "an" or "back" or "out" or "in" or "on" or "and" or "up" or "know" or "all" or "this" or "for") : key.Length > 2);
}
