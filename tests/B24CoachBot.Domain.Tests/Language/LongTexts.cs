using System.Text;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Texts of any length that are hard on a reader which looks back, looks ahead or starts again. The benchmarks time them, the tests count what they allocate.</summary>
internal static class LongTexts
{
    /// <summary>What each text repeats.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pieces = new Dictionary<string, string>
    {
        ["nested quotes"] = "«а „б “в \"г ",
        ["closed quotes"] = "«а» \"б\" ",
        ["unclosed quotes"] = "«",
        ["numbers"] = "17 ",
        ["numbers with dots"] = "1.2.",
        ["numbers in words"] = "двадцать пять ",
        ["sums"] = "до 500 тысяч ",
        ["one preposition"] = "до ",
        ["counting back"] = "за день до ",
        ["weekdays"] = "пятница, ",
        ["dates taken back"] = "не в пятницу, а в среду, ",
        ["open ranges"] = "с 10 по ",
        ["terms"] = "срок — ",
        ["one word"] = "щ",
        ["one Latin word"] = "a",
        ["mixed alphabets"] = "пpиветhello",
        ["words in both alphabets"] = "Cкидka ",
        ["opening brackets"] = "(",
        ["opening square brackets"] = "[",
        ["BB codes"] = "[b][user=7]Имя ",
        ["commas"] = ",",
        ["dots"] = ".",
        ["dashes"] = "- ",
        ["line ends"] = "\n",
        ["colons"] = "а: ",
        ["questions"] = "скидка? ",
        ["names"] = "Ольга ",
        ["names and commas"] = "Ольге Котовой, ",
        ["strangers"] = "и Зюзюкин ",
        ["initials"] = "А. ",
        ["denials"] = "не Ольге, а ",
        ["copies"] = "в копию Ольгу ",
        ["steps"] = "потом ",
        ["steps that are taken"] = "потом проверить, ",
        ["infinitives"] = "сделать ",
        ["items"] = "1. сделать\n",
        ["labels"] = "чек-лист: ",
        ["done-criteria"] = "готово, когда сделано; ",
        ["projects"] = "проект ",
        ["clients"] = "договор № 12 для Вектора ",
        ["forwarded lines"] = "> да\n",
        ["orders to tell"] = "скажи клиенту скидка 5% ",
        ["orders to promise"] = "пообещай им, что ",
        ["doings"] = "отгрузим до пятницы, ",
        ["hours and sums"] = "в 10:30 по 5000 ",
        ["addresses"] = "живёт ул. д. 5 ",
        ["mail"] = "a.a@",
        ["telephones"] = "8-9-1-",
        ["emoji"] = "🔥",
        ["invisible letters"] = "\u200B",
    };

    public static string Of(string name, int length)
    {
        var text = new StringBuilder(length + 40);
        while (text.Length < length)
        {
            text.Append(Pieces[name]);
        }

        return text.ToString(0, length);
    }
}
