using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>What the head's words and presses mean to a request.</summary>
public static partial class PermissionSpoken
{
    public const string ForADay = "permit-day";
    public const string ForAWeek = "permit-week";
    public const string Refuse = "permit-refuse";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static PermissionHeard Hear(Words said) =>
        Weekly().IsMatch(said.Text) ? new PermissionHeard.Permits(Week)
        : Once().IsMatch(said.Text) ? new PermissionHeard.Permits(Day)
        : Refusal().IsMatch(said.Text) ? new PermissionHeard.Refuses()
        : GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Yes => new PermissionHeard.Permits(Day),
            GlobalWord.No or GlobalWord.Cancel or GlobalWord.Undo => new PermissionHeard.Refuses(),
            GlobalWord.Help or GlobalWord.Why => new PermissionHeard.AskedHelp(),
            GlobalWord.Repeat or GlobalWord.Continue or GlobalWord.Back => new PermissionHeard.AskedToRepeat(),
            var word => new PermissionHeard.NotUnderstood(word is not null),
        };

    public static PermissionHeard Hear(PermissionDraft draft, Press press, long messageId) =>
        press.Card != draft.Shown || draft.State != PermissionState.Deciding ? new PermissionHeard.Stale(messageId) : press.Verb switch
        {
            ForADay => new PermissionHeard.Permits(Day),
            ForAWeek => new PermissionHeard.Permits(Week),
            Refuse => new PermissionHeard.Refuses(),
            _ => new PermissionHeard.Stale(messageId),
        };

    [GeneratedRegex(@"^\s*(?:(?:разреш(?:ить|аю|и)|можно|да)[\s,]+)?(?:на неделю|for a week)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^\s*(?:разреш(?:ить|аю|ено|и)|можно|пусть|permit(?:ted)?|allow(?:ed)?)(?:\s+(?:на день|на сегодня|for a day))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Once();

    [GeneratedRegex(@"^\s*(?:отказ(?:ать|ываю|ано)?|не разреш(?:аю|ать)|запрещаю|нельзя|refuse|deny|not allowed)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
