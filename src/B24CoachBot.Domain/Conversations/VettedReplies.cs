namespace B24CoachBot.Domain.Conversations;

/// <summary>What is said of a text that the black list holds back, and of the way to a permission. Whoever asks brings the buttons that come back.</summary>
public static class VettedReplies
{
    /// <summary>The safe text goes into the line of input; the bot sends nothing.</summary>
    public static Reply Blocked(Vetted vetted, Tongue tongue, Known known, IReadOnlyList<Button> buttons) =>
        new("check/blocked", VettedModels.Of(vetted, tongue, known), tongue, [.. vetted.Safe is { } safe ? [Put(safe)] : Array.Empty<Button>(), .. buttons]);

    public static Reply AskingPermission(Vetted vetted, string lead, Tongue tongue, IReadOnlyList<Button> buttons) =>
        new("check/asking-permission", new VettedModels.Lead(lead, vetted.Quotes()), tongue, buttons);

    public static Reply Waiting(Vetted vetted, string lead, Tongue tongue) =>
        Reply.Plain("check/waiting", new VettedModels.Lead(lead, vetted.Quotes()), tongue);

    public static Reply NobodyMay(Tongue tongue) => Reply.Plain("check/nobody-may", new object(), tongue);

    /// <summary>The answer of the head, and where it is a yes, the text itself.</summary>
    public static Reply Closed(Vetted vetted, PermissionVerdict? verdict, string lead, DateTimeOffset? until, Tongue tongue) => new(
        "check/closed",
        new VettedModels.Closed((verdict ?? PermissionVerdict.Unanswered).ToString().ToLowerInvariant(), lead, vetted.Quotes(), until, vetted.Safe),
        tongue,
        verdict == PermissionVerdict.Granted ? [Put(vetted.Text)] : vetted.Safe is { } safe ? [Put(safe)] : []);

    /// <summary>The safe text alone, to be copied.</summary>
    public static Reply Text(Vetted vetted, Tongue tongue) => vetted.Safe is { } safe
        ? Reply.Plain("check/text", new VettedModels.Text(safe), tongue)
        : Reply.Plain("check/no-text", new object(), tongue);

    public static Button Put(string text) => new("", "check_put", Primary: true) { Put = text };
}
