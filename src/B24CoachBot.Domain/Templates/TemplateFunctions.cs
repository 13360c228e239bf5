using System.Globalization;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>All that a template may call.</summary>
internal static class TemplateFunctions
{
    public static ScriptObject For(Wording words, int? thisYear)
    {
        var moments = new MomentWords(words, thisYear);
        var functions = new ScriptObject();
        functions.Import("day", new Func<DateTimeOffset, string>(moments.Day));
        functions.Import("on", new Func<DateTimeOffset, string>(moments.On));
        functions.Import("date", new Func<DateTimeOffset, string>(moments.Date));
        functions.Import("time", new Func<DateTimeOffset, string>(MomentWords.Time));
        functions.Import("field_value", new Func<string, object?, string>((field, value) => FieldValue(field, value, words, moments)));
        functions.Import("repeats", new Func<string, string>(rule => RepetitionWords.Say(rule, words)));
        functions.Import("money", new Func<object, string, string>((amount, currency) =>
            MoneyWords.Say(Convert.ToDecimal(amount, CultureInfo.InvariantCulture), currency, words.Tongue)));
        functions.Import("fact", new Func<ScriptObject, string>(value => FactWords.Say(value, words, moments)));
        functions.Import("lasting", new Func<ScriptObject, string>(length => LastingWords.Say(length, words)));
        functions.Import("plural", new PluralCall((count, one, few, many) =>
            Plural.Choose(count, words.Tongue, one, few, many)));
        functions.Import("person", new Func<ScriptObject, string>(person => Person(person, words)));
        functions.Import("called", new Func<ScriptObject, string>(person => Called(person, words)));
        functions.Import("all", new Func<ScriptArray, string>(list => All(list, words)));
        functions.Import("word", new Func<string, string, string>((group, name) => words[$"{group}.{name}"]));
        functions.Import("capital", new Func<string, string>(text => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]));
        functions.Import("quoted", new Func<string, string>(text => Quotes.Around(text, words.Tongue)));
        functions.Import("marked", new Func<string, ScriptArray, string>(Marked));
        functions.Import("safe", new Func<string, string>(text => PersonText.Line(text)));
        functions.IsReadOnly = true;
        return functions;
    }

    private delegate string PluralCall(int count, string one, string few, string? many = null);

    /// <summary>What a field of a task holds, as people say it.</summary>
    private static string FieldValue(string field, object? value, Wording words, MomentWords moments) => (field, value) switch
    {
        (_, DateTimeOffset moment) => moments.Day(moment),
        ("recurrence", string rule) => RepetitionWords.Say(rule, words),
        ("priority", string priority) => words[$"priorities.{priority}"],
        (_, string text) => text,
        _ => "",
    };

    /// <summary>The full name in the nominative and the department; the author is "you".</summary>
    private static string Person(ScriptObject person, Wording words)
    {
        var name = Called(person, words);
        return !IsAuthor(person) && person.TryGetValue("department", out var department) && department is string { Length: > 0 } place ? $"{name} ({place})" : name;
    }

    /// <summary>The same without the department, for the inside of a sentence.</summary>
    private static string Called(ScriptObject person, Wording words) =>
        IsAuthor(person) ? words["speech.you"] : person["name"] as string ?? "";

    private static bool IsAuthor(ScriptObject person) => person.TryGetValue("is_author", out var author) && author is true;

    /// <summary>A text in which some words stand out: each where it first occurs.</summary>
    private static string Marked(string text, ScriptArray own)
    {
        var places = new List<(int Start, int End)>();
        foreach (var words in own.OfType<string>().Where(words => words.Length > 0).OrderByDescending(words => words.Length))
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            if (start >= 0 && places.TrueForAll(place => place.End <= start || start + words.Length <= place.Start))
            {
                places.Add((start, start + words.Length));
            }
        }

        return places.OrderByDescending(place => place.Start)
            .Aggregate(text, (marked, place) => $"{marked[..place.Start]}[b]{marked[place.Start..place.End]}[/b]{marked[place.End..]}");
    }

    private static string All(ScriptArray list, Wording words)
    {
        var said = list.Select(each => each is ScriptObject person ? Person(person, words) : (string?)each ?? "").ToList();
        return said.Count < 2 ? string.Concat(said) : $"{string.Join(", ", said[..^1])} {words["speech.and"]} {said[^1]}";
    }
}
