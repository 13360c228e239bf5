using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Agreements read as errands: what, who and until when, as far as it was said. Whatever they order the bot to do is their text, never an order.</summary>
public static class MeetingReading
{
    /// <summary>More than these are no agreements but a document.</summary>
    public const int Most = 9;

    private const int LongestTitle = 140;

    /// <param name="from">The first number.</param>
    public static IReadOnlyList<MeetingItem> Items(IReadOnlyList<string> agreements, MeetingHeld meeting, int from, Known known) =>
        [.. agreements.Take(Most).Select((text, place) => Item(from + place, text, meeting, known))];

    /// <summary>Tells an agreement from others without keeping its words.</summary>
    public static string MarkOf(string agreement)
    {
        var said = string.Join(' ', MeetingPhrases.Plain(agreement).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '!')));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 6));
    }

    public static Instruction Read(string text, DateTimeOffset at, UserId speaker, Known known) =>
        InstructionReader.Read(text, at, known.Calendar, known.People, speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames);

    /// <summary>The item with what was said about it; what was not said stays.</summary>
    public static MeetingItem Told(MeetingItem item, Instruction said, DateTimeOffset at, Known known)
    {
        var title = said.Title.Length > 0 && !IsVague(said) && (item.IsVague || said.HasAction || said.Title.Contains(' ', StringComparison.Ordinal)) ? said.Title : null;
        var named = MeetingKinds.Revealed(item with { Title = title ?? item.Title, IsVague = item.IsVague && title is null }, said);
        return WithTerm(WithPerson(named, said.Responsible, known), said.When, at);
    }

    /// <summary>A term in the past is asked about; the meeting may be long over when the organiser reads of it.</summary>
    public static MeetingItem Fresh(MeetingItem item, DateTimeOffset at) => item.When?.Deadline < at ? item with { When = null, WrongTerm = true } : item;

    private static MeetingItem Item(int number, string text, MeetingHeld meeting, Known known)
    {
        var read = Read(text, meeting.At, meeting.Organiser, known);
        var plain = MeetingPhrases.Plain(text);
        if (read.When is Heard<When>.Value { Said.Kind: WhenKind.Recurring })
        {
            // How things are done from now on is no errand with a term: it is shown whole.
            read = read with { Title = PersonText.Line(plain, LongestTitle), When = new Heard<When>.Nothing() };
        }

        var bare = MeetingKinds.Revealed(new MeetingItem(number, plain, MarkOf(text), meeting.CallId ?? 0) { Title = read.Title.Length > 0 ? read.Title : plain, IsVague = IsVague(read) }, read);
        return WithTerm(WithPerson(bare, read.Responsible, known), read.When, meeting.At);
    }

    private static bool IsVague(Instruction read) => read.IsVague || read.Title.Length == 0 || MeetingPhrases.IsVague(read.Title);

    private static MeetingItem WithPerson(MeetingItem item, PersonMention? said, Known known) =>
        said is null ? item
        : said.Only is { } one && known.People.Find(one) is not null ? item with { Who = one, WhoSaid = null }
        : item with { Who = null, WhoSaid = said };

    private static MeetingItem WithTerm(MeetingItem item, Heard<When> said, DateTimeOffset at) => said switch
    {
        Heard<When>.Value { Said: { Deadline: { } deadline } when } => deadline < at ? item with { When = null, WrongTerm = true } : item with { When = when, WrongTerm = false, NoTerm = false },
        Heard<When>.Unclear => item with { When = null, WrongTerm = true },
        _ => item,
    };
}
