using System.Globalization;
using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What the owner's words and presses mean to the pilot and the rollout.</summary>
public static partial class PilotSpoken
{
    public const string Prolong = "pilot-prolong";
    public const string Scale = "pilot-scale";
    public const string Keep = "pilot-keep";
    public const string Yes = "pilot-yes";
    public const string No = "pilot-no";
    public const string Next = "rollout-next";

    private const int DaysAWeek = 7;

    /// <summary>The page that the words begin with, and what follows; null for other words.</summary>
    public static (string Page, string Tail)? Named(string text) =>
        Page().Match(text) is { Success: true } named && OfficeCommands.Of(named.Groups[1].Value.ToUpperInvariant()) is { } page ? (page, named.Groups[2].Value) : null;

    /// <summary>An order said in one breath: «пилот продлить до 31.12», «запуск дальше»; null for the bare page.</summary>
    public static PilotHeard? Order(string tail, PilotPage page, Words said, Known known) =>
        Prolonging().Match(tail) is { Success: true } prolong ? Until(prolong.Groups[1].Value, said, known)
        : Scaling().IsMatch(tail) ? new PilotHeard.Scale()
        : Keeping().IsMatch(tail) ? new PilotHeard.Keep()
        : page == PilotPage.Rollout && Onward().IsMatch(tail) ? new PilotHeard.Next()
        : null;

    public static PilotHeard Hear(PilotDraft draft, Words said, Known known) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Yes when draft.State == PilotTalkState.ConfirmingLong => new PilotHeard.Confirmed(),
        GlobalWord.No or GlobalWord.Back or GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Skip or GlobalWord.NotDiscussed => new PilotHeard.Declined(),
        GlobalWord.Help or GlobalWord.Why => new PilotHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => draft.Asks ? new PilotHeard.AskedToRepeat() : new PilotHeard.Asked([]),
        not null => new PilotHeard.NotUnderstood(Word: true),
        null when Order(said.Text, draft.Page, said, known) is { } order => order,
        null when Day(said, known) is { } until => new PilotHeard.Prolong(until),
        null => new PilotHeard.NotUnderstood(Word: false),
    };

    public static PilotHeard Hear(PilotDraft draft, Press press, long messageId) => (press.Card == draft.Shown, draft.State, press.Verb) switch
    {
        (true, PilotTalkState.Shown, Prolong) => new PilotHeard.Prolong(null),
        (true, PilotTalkState.Shown, Scale) => new PilotHeard.Scale(),
        (true, PilotTalkState.Shown, Keep) => new PilotHeard.Keep(),
        (true, PilotTalkState.Shown, Next) => new PilotHeard.Next(),
        (true, PilotTalkState.ConfirmingLong, Yes) => new PilotHeard.Confirmed(),
        (true, PilotTalkState.ConfirmingLong, No) => new PilotHeard.Declined(),
        _ => new PilotHeard.Stale(messageId),
    };

    /// <summary>«до 31.12» is a day, «на две недели» a length from the last day on; neither, and it is asked.</summary>
    private static PilotHeard Until(string tail, Words said, Known known)
    {
        if (tail.Trim().Length == 0)
        {
            return new PilotHeard.Prolong(null);
        }

        if (Length().Match(tail) is { Success: true } length)
        {
            var number = length.Groups[1].Value.ToUpperInvariant() switch
            {
                "" or "ОДНУ" or "A" or "ONE" => 1,
                "ДВЕ" or "TWO" => 2,
                "ТРИ" or "THREE" => 3,
                "ЧЕТЫРЕ" or "FOUR" => 4,
                var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
            };
            var days = Weeks().IsMatch(length.Groups[2].Value) ? number * DaysAWeek : number;
            var today = known.Calendar.Day(said.At);
            var last = known.PilotNow.Until is { } end && end > today ? end : today;
            return new PilotHeard.Prolong(last.AddDays(days));
        }

        return Day(said with { Text = tail }, known) is { } day ? new PilotHeard.Prolong(day) : new PilotHeard.AskUntil();
    }

    private static DateOnly? Day(Words said, Known known) =>
        DeadlineReader.Read(said.Text, said.At, known.Calendar, known.DateOrder) is Heard<When>.Value { Said: { IsPast: false, Deadline: { } end } } ? known.Calendar.Day(end) : null;

    [GeneratedRegex(@"^\s*(?:продл(?:ить|и|ите|яем|ю)|prolong|extend)(?:\s+(?:пилот|the\s+pilot))?\b(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Prolonging();

    [GeneratedRegex(@"^\s*(?:масштабир(?:овать|уй|уем)|расшир(?:ить|яй|яем|ь)|на всех|scale(?:\s+up)?|widen|to everybody)(?:\s+(?:пилот|на всех|the pilot))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Scaling();

    [GeneratedRegex(@"^\s*(?:остав(?:ить|ь)(?: так| как есть)?|остановить|стоп|leave(?: it)?|stop)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Keeping();

    [GeneratedRegex(@"^\s*(?:дальше|следующий шаг|вперёд|вперед|next|go on)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Onward();

    [GeneratedRegex(@"^\s*(?:на|for|by)\s+(?:(\d{1,2}|одну|две|три|четыре|a|one|two|three|four)\s+)?(недел[юиь]|дн(?:я|ей)|день|weeks?|days?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex("^(?:недел|week)", RegexOptions.IgnoreCase)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^\s*(пилот|запуск|pilot|rollout)\s+(.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();
}
