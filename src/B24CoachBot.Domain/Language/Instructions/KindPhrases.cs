using System.Runtime.CompilerServices;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The phrases that reveal a task kind, laid out once a list of kinds.</summary>
internal sealed class KindPhrases
{
    /// <summary>«нужен #job»: any word that names a holder of a job.</summary>
    public const string AnyJob = "#job";

    // «^order» stands only at the very beginning: "order 200 rolls", but not "the order is late".
    private const char StartMark = '^';

    /// <param name="Stems">Beginnings of its words.</param>
    /// <param name="Order">Of the kinds, and of the phrases of each.</param>
    internal sealed record Phrase(string[] Stems, string Kind, bool AtStart, int Order)
    {
        /// <summary>Of two at one place the longer counts, then the earlier.</summary>
        public bool Outranks(Phrase? other) => other is null || Stems.Length > other.Stems.Length || Stems.Length == other.Stems.Length && Order < other.Order;
    }

    private static readonly ConditionalWeakTable<IReadOnlyList<TaskKindWords>, KindPhrases> Known = [];

    private readonly ByFirstLetter<(string Stem, Phrase Phrase)> phrases;

    private KindPhrases(IReadOnlyList<TaskKindWords> kinds) => phrases = new(
        kinds.SelectMany(kind => kind.Russian.Concat(kind.English).Select(said => (kind.Key, said)))
            .Select((entry, order) => new Phrase(Keys(entry.said.TrimStart(StartMark)), entry.Key, entry.said[0] == StartMark, order))
            .SelectMany(Ways),
        way => way.Stem == AnyJob ? "" : way.Stem);

    public static KindPhrases Of(IReadOnlyList<TaskKindWords> kinds) => Known.GetValue(kinds, static made => new KindPhrases(made));

    /// <summary>The phrases that may be found by this word, some of them twice.</summary>
    public (string Stem, Phrase Phrase)[] With(string word) => phrases.Of(word);

    // A phrase of two words may be turned: «договор проверить».
    private static IEnumerable<(string Stem, Phrase Phrase)> Ways(Phrase phrase) => phrase.Stems.Take(phrase.Stems.Length == 2 ? 2 : 1).Select(stem => (stem, phrase));

    private static string[] Keys(string phrase) => [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordKey.Of(word))];
}
