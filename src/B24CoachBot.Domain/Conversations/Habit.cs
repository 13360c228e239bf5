using System.Globalization;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A person's choice among people who fit the same name; it stands for thirty days.</summary>
/// <param name="Among">Their ids, ascending, joined by commas: no words are kept.</param>
public sealed record Habit(string Among, UserId Chosen)
{
    public static TimeSpan Stands { get; } = TimeSpan.FromDays(30);

    public static string KeyOf(IEnumerable<UserId> people) =>
        string.Join(',', people.Select(person => person.Value).Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
