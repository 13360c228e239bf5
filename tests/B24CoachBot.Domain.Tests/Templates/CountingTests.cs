using System.Globalization;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Every place where a template counts, with counts that Russian treats differently; a new such place is found by itself.</summary>
public sealed partial class CountingTests
{
    private static readonly int[] Counts = [0, 1, 2, 5, 11, 21, 101];

    public static TheoryData<string, Tongue, string, int> Places =>
    [
        .. from template in Repository.Set.All
           from place in Counted(template.Header.Id, template.Header.Tongue).Select(place => place.What).Distinct()
           from count in Counts
           select (template.Header.Id, template.Header.Tongue, place, count),
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_word_beside_a_count_agrees_with_it(string id, Tongue tongue, string what, int count)
    {
        var text = Repository.Set.Render(id, tongue, Model(id, tongue, what, count));

        var shown = 0;
        foreach (var forms in Counted(id, tongue).Where(place => place.What == what).Select(place => place.Forms))
        {
            var right = Form(forms, count, tongue);
            foreach (var said in Beside(text, count).Where(forms.Contains))
            {
                Assert.Equal(right, said);
                shown++;
            }
        }

        // Small counts may be said in other words (just now, two of them), larger ones are shown in figures.
        Assert.True(shown > 0 || count < 5, $"{count} stands beside no counted word: {text}");
    }

    [Fact]
    public void Russian_has_three_forms_for_a_count_and_english_two() => Assert.All(Repository.Set.All, template =>
        Assert.All(Counted(template.Header.Id, template.Header.Tongue), place =>
            Assert.Equal(template.Header.Tongue == Tongue.Russian ? 3 : 2, place.Forms.Length)));

    [Theory]
    [InlineData("ru/task/receipt.sbn", "undo_minutes", 21, "21 минуту")]
    [InlineData("ru/task/undo-confirm.sbn", "minutes", 11, "11 минут назад")]
    [InlineData("ru/task/preview.sbn", "crm_unclear.count", 2, "нашлись 2 записи")]
    [InlineData("ru/task/preview.sbn", "crm_unclear.count", 101, "нашлась 101 запись")]
    [InlineData("ru/task/preview.sbn", "(checklist.size - 20)", 5, "ещё 5 пунктов")]
    [InlineData("ru/task/choosing-person.sbn", "choices.size", 5, "подходят 5 человек")]
    [InlineData("en/task/receipt.sbn", "undo_minutes", 1, "1 minute,")]
    [InlineData("en/task/preview.sbn", "crm_unclear.count", 21, "21 records")]
    public void The_counts_are_really_shown(string file, string what, int count, string said)
    {
        var tongue = file.StartsWith("ru/", StringComparison.Ordinal) ? Tongue.Russian : Tongue.English;
        var id = file[3..^4];

        Assert.Contains(said, Repository.Set.Render(id, tongue, Model(id, tongue, what, count)), StringComparison.Ordinal);
    }

    private static IEnumerable<(string What, string[] Forms)> Counted(string id, Tongue tongue) =>
        Plural().Matches(File.ReadAllText(Path.Combine(Repository.Templates, tongue == Tongue.Russian ? "ru" : "en", id + ".sbn")))
            .Select(call => (call.Groups[1].Value, call.Groups[2].Captures.Select(form => form.Value).ToArray()));

    // Written out, since the rule under test must not judge itself.
    private static string Form(string[] forms, int count, Tongue tongue) => (tongue, count) switch
    {
        (Tongue.Russian, 1 or 21 or 101) => forms[0],
        (Tongue.Russian, 2) => forms[1],
        (Tongue.Russian, _) => forms[^1],
        (_, 1) => forms[0],
        _ => forms[1],
    };

    private static IEnumerable<string> Beside(string text, int count) =>
        Regex.Matches(text, $@"(?:(\w+) )?\b{count.ToString(CultureInfo.InvariantCulture)}\b(?: (\w+))?")
            .SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value });

    /// <summary>The template's example in which <paramref name="what"/> (a number, a list's size, a size less a number) comes to the count.</summary>
    private static Dictionary<string, object?> Model(string id, Tongue tongue, string what, int count)
    {
        var model = Repository.Example(id, tongue);
        var part = Part().Match(what);
        var names = part.Groups[1].Value.Split('.');
        var number = count + (part.Groups[2].Success ? int.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture) : 0);
        if (names is [var list, "size"])
        {
            var item = ((IReadOnlyList<object?>)model[list]!)[0];
            model[list] = Enumerable.Repeat(item, number).ToList();
        }
        else if (names is [var each, var counted] && ListOf(id, tongue, each) is { } items)
        {
            model[items] = new List<object?> { With(((IReadOnlyList<object?>)model[items]!)[0], counted, number) };
        }
        else if (names is [var whole, var member] && model.GetValueOrDefault(whole) is { } known)
        {
            model[whole] = With(known, member, number);
        }
        else if (names is [var fields, var name])
        {
            // The client that was looked for: it and the one that was found exclude each other.
            model[fields] = new Dictionary<string, object?> { ["said"] = "N", [name] = number };
            model.Remove("crm");
        }
        else
        {
            model[names[0]] = number;
        }

        return model;
    }

    /// <summary>The list that a loop's variable runs over; null for a name that is none.</summary>
    private static string? ListOf(string id, Tongue tongue, string each) =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Templates, tongue == Tongue.Russian ? "ru" : "en", id + ".sbn")), $@"for {each} in (\w+)") is { Success: true } loop ? loop.Groups[1].Value : null;

    private static Dictionary<string, object?> With(object? model, string name, object value) =>
        new((IReadOnlyDictionary<string, object?>)model!) { [name] = value };

    [GeneratedRegex("""plural (\([^)]+\)|[\w.]+)(?: "([^"]+)")+""")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\(?([\w.]+)(?: - (\d+)\))?")]
    private static partial Regex Part();
}
