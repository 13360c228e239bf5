using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What the templates of <c>call/</c> are given; property names in snake_case are their inputs.</summary>
public static class CallModels
{
    /// <summary>A field's value as the function <c>fact</c> says it: one of the members is set.</summary>
    /// <param name="Quoted">A free text, said in quotes.</param>
    /// <param name="Timed">The hour was said, too.</param>
    public sealed record Value(string? Text = null, bool Quoted = false, decimal? Min = null, decimal? Max = null, string? Currency = null, DateTimeOffset? Day = null, bool Timed = false, bool? Yes = null);

    public sealed record Fact(string Title, Value? Value, Value? Was, Provenance From, Provenance WasFrom, FieldOutcome Outcome);

    /// <param name="Client">Null for a stranger, who is named by the number.</param>
    public sealed record Talk(string? Client, string? Phone, ContactWay Way, DateTimeOffset At, int Minutes);

    public sealed record Offering(Talk Talk, IReadOnlyList<string> Titles, string? Question);

    public sealed record ChoosingCard(Talk Talk, IReadOnlyList<string> Cards);

    public sealed record OfferingCard(Talk Talk, string Pipeline);

    /// <param name="Opens">The first words about this talk.</param>
    public sealed record Checking(Talk Talk, bool Opens, IReadOnlyList<Fact> Told, string Title, Value Value, Provenance From, string? Quote);

    public sealed record Asking(Talk Talk, bool Opens, bool Corrects, IReadOnlyList<Fact> Told, string Title, string Question, IReadOnlyList<string> Options);

    public sealed record AskingAgain(Emptiness Why, string Said, string Title, FieldReading Reading);

    /// <param name="Card">The deal; null when only a comment is left on the client.</param>
    /// <param name="Personal">Papers of persons that would stand in the card: passport, snils, inn, card.</param>
    public sealed record Approving(string? Card, string Client, bool NewDeal, IReadOnlyList<Fact> Facts, DateTimeOffset? TodoAt, bool Timed, bool Prompt, IReadOnlyList<string> Personal);

    public sealed record Receipt(string? Card, string Client, IReadOnlyList<Fact> Facts, DateTimeOffset? TodoAt, bool Timed, IReadOnlyList<string> Missing, bool Reminds);

    public sealed record Changed(string Title, Value? Mine, Value? Theirs);

    public sealed record Conflict(IReadOnlyList<Changed> Fields);

    public sealed record ChoosingMode(int Count, string? Lead);

    public sealed record ModeChosen(AskingMode Mode);

    public sealed record PutOff(DateTimeOffset Until, ContactWay Way);

    public sealed record Listed(string Client, DateTimeOffset At, IReadOnlyList<string> Titles);

    public sealed record List(IReadOnlyList<Listed> Calls);

    public sealed record Unclear(int Step, string State);

    public sealed record Why(string State, string? Title, string? Reason);

    public sealed record Failed(string? Text);

    public sealed record Comment(string Client, ContactWay Way, DateTimeOffset At, IReadOnlyList<Fact> Facts, string Author, string Marker);

    public sealed record Todo(string? Step, string Client);
}
