using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A name that opens its clause: called («Ира, сделай»), told in the dative («Ире сделать»), or doing it («Ира готовит»).</summary>
internal sealed class RoleAtStart(Scene scene, ClauseWords words)
{
    public Reason Of(Named named, Clause clause)
    {
        var next = words.Next(named.Last + 1, clause.End);
        var key = next < clause.End ? scene.Key(next) : "";
        if (IsFault(next, clause.End) || IsUnderWay(next))
            return named.Can(Cases.Called) && !named.IsRole ? Doer(named, 1, Cases.Called) : default;
        if (RoleWords.Coming.Contains(key) && !words.IsCyrillic(named))
            return default;
        if (RoleWords.Reporting.Contains(key) && !(key is "is" && scene.Key(next + 1) is "to") || VerbForms.IsPast(key) || key is "в" or "на" && RoleWords.Away.Contains(scene.Key(next + 1)))
            return default;
        if (next >= clause.End)
            return Alone(named, clause);
        // "Pete and I will…", «Петя и я едем»
        if (key is "and" or "и" && scene.Key(next + 1) is "i" or "я" && named.Can(Cases.Called))
            return Doer(named, 1, Cases.Called);
        if (named.Can(Cases.Dative) && words.IsCyrillic(named) && !named.IsAddressed && !named.Can(Cases.Nominative))
            return InDative(named, key, clause.End, next);
        if (!named.Can(Cases.Called) && !named.IsAddressed)
            return default;
        if (named.IsAddressed)
            return Doer(named, 2, Cases.None);
        if (VerbForms.IsAction(key) || RoleWords.Modals.Contains(key) || VerbForms.IsFinite(key) || key is "is")
            return Doer(named, 1, Cases.Called);
        if (!words.IsCyrillic(named))
            return IsEnglishOrder(key) || IsThirdPerson(next) || clause.First == 0 && IsCalled(named, key) ? Doer(named, 1, Cases.None) : default;
        return clause.First == 0 && !named.IsRole ? Doer(named, 1, Cases.Called) : default;
    }

    /// <summary>The clause is only the name: a call («…, Наталья») or an address line («Ивановой Ане»).</summary>
    private static Reason Alone(Named named, Clause clause)
    {
        if (named.Can(Cases.Called) || named.IsAddressed)
            return named.IsRole && clause.Closed != ':' && clause.Closed != ',' && clause.First > 0 ? default : Doer(named, clause.Closed is ':' ? 2 : 1, Cases.Called);
        return named.Can(Cases.Dative) ? Doer(named, 1, Cases.Dative) : default;
    }

    private Reason InDative(Named named, string key, int end, int next)
    {
        // «…, Инге сообщить» and nothing more: she hears of it.
        if (VerbForms.IsInfinitive(key))
            return RoleWords.ToSomebody.Contains(key) && words.Next(next + 1, end) >= end ? default : Doer(named, 1, Cases.Dative);
        if (RoleWords.Giving.Contains(key))
            return Doer(named, 2, Cases.Dative);
        if (key is "нужно" or "надо" or "необходимо" or "следует" or "пора" or "придется" or "стоит")
            return VerbForms.IsInfinitive(scene.Key(words.Next(next + 1, end))) ? Doer(named, 2, Cases.Dative) : default;
        if (key is "нужен" or "нужна" or "нужны" or "требуется" or "требуются" or "пришел" or "пришла" or "пришло" or "не" or "звонил" or "звонила")
            return default;
        return VerbForms.IsImperative(key) || VerbForms.IsPast(key) || VerbForms.IsFinite(key) ? default : Doer(named, 1, Cases.Dative);
    }

    /// <summary>«Артур не работает интернет»: what does not work is the thing after the verb, the name is a call.</summary>
    private bool IsFault(int at, int end) => scene.Key(at) is "не" && VerbForms.IsFinite(scene.Key(at + 1)) && RoleWords.Working.Contains(scene.Key(at + 1))
        && words.Next(at + 2, end) is var thing && thing < end && scene.Tokens[thing].IsWord && scene.Inside[thing] < 0 && !RoleWords.Governing.Contains(scene.Key(thing)) && scene.Key(thing) is not ("и" or "поэтому" or "уже");

    /// <summary>Luca is renegotiating the contract.</summary>
    private bool IsUnderWay(int at) => scene.Key(at) is "is" && VerbForms.BaseOfGerund(scene.Key(at + 1)) is not null;

    private static bool IsEnglishOrder(string key) => VerbForms.IsEnglishVerb(key) || VerbForms.BaseOfEnglish(key) is not null;

    // A verb the list lacks: "Joseph recertifies on the forklift".
    private bool IsThirdPerson(int at) => scene.Key(at) is { Length: > 4 } key && key[^1] == 's' && key[^2] is not ('s' or '\'') && !scene.Tokens[at].Capital && scene.Key(at + 1) is "the" or "a" or "an" or "on" or "with" or "all" or "our" or "her" or "his" or "for" or "to" or "up" or "out";

    /// <summary>"Marcus the site is down", "Owen monthly report": a name with no verb of its own opens the message.</summary>
    private static bool IsCalled(Named named, string key) => !named.IsRole && !named.IsUnknown && key.Length > 1 && !key.EndsWith("ed", StringComparison.Ordinal) && !NotAfterCall(key);

    private static bool NotAfterCall(string key) => key is "and" or "or" or "of" or "from" or "at" or "in" or "on" or "with" or "by" or "for" or "who" or "or" or "vs" or "group" or "as";

    private static Reason Doer(Named named, int weight, Cases @case) => new(TaskRole.Responsible, named.First, named.Last, weight, @case);
}
