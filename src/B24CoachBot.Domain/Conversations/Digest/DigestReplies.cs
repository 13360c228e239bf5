using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class DigestReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(DigestDraft draft) => draft.State switch
    {
        DigestState.ChoosingBlock => ChoosingBlock(draft),
        DigestState.Told => Told(draft),
        _ => Page(draft),
    };

    public static Reply Page(DigestDraft draft)
    {
        var reply = Printed(draft.Page!, draft.Tongue);
        return draft.State == DigestState.Past ? reply : reply with { Buttons = Buttons(draft, draft.Page!) };
    }

    /// <summary>Without buttons, as the command line prints it.</summary>
    public static Reply Printed(DigestPage page, Tongue tongue) => Reply.Plain("digest/page", DigestWords.Page(page, tongue), tongue);

    public static Reply Details(DigestDraft draft, DigestPage page, string? block) => Say(draft, "digest/details", DigestWords.Details(page, block, draft.Tongue));

    public static Reply ChoosingBlock(DigestDraft draft) => Say(
        draft,
        "digest/choosing-block",
        new DigestModels.ChoosingBlock(draft.Page!.Blocks, draft.Page.OfferToGo),
        [.. draft.Choices.Select(block => Button(draft, DigestVerbs.Drop(block)) with { Caption = $"digest_block_{block}" }), Button(draft, DigestVerbs.KeepAll)]);

    public static Reply BlockChosen(string block, bool back, Tongue tongue) => Reply.Plain("digest/block-chosen", new DigestModels.BlockChosen(block, back), tongue);

    public static Reply AllKept(DigestDraft draft) => Say(draft, "digest/all-kept", new object());

    public static Reply Pace(DigestPace pace, Tongue tongue) => Reply.Plain("digest/pace", new DigestModels.Paced(pace), tongue);

    public static Reply Told(DigestDraft draft) => Say(
        draft, "digest/told", new DigestModels.Told([.. draft.Lines.Select(line => new DigestModels.ToldLine(line.Kind, line.Count, line.Of, line.Field?.In(draft.Tongue)))]));

    public static Reply Reminder(HangingApproval approval, string lead) => Reply.Plain(
        "digest/reminder", new DigestModels.Reminder(lead, approval.Evidence.Title, approval.Evidence.Link, DigestWords.Length(approval.OpenHours)), approval.Tongue);

    public static Reply Nudged(DigestDraft draft, HangingApproval approval) => Say(draft, "digest/nudged", new DigestModels.Nudged(approval.Name, approval.Evidence.Title));

    public static Reply NothingToNudge(DigestDraft draft, bool today) => Say(draft, "digest/nothing-to-nudge", new DigestModels.NothingToNudge(today));

    public static Reply NoTeam(DigestDraft draft) => Say(draft, "digest/no-team", new object());

    public static Reply Empty(DigestDraft draft, DigestPage page) => Say(draft, "digest/empty", new DigestModels.Empty(page.Department, DigestWords.Moment(page.Day)));

    public static Reply PortalSilent(DigestDraft draft) => Say(draft, "digest/portal-silent", new object());

    public static Reply Unclear(DigestDraft draft) => Say(draft, "digest/unclear", new DigestModels.Unclear(Math.Min(draft.Unclear, 3)));

    public static Reply Help(DigestDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(DigestDraft draft) => Say(draft, "digest/outdated", new object());

    public static Effect.ShowChart Chart(DigestDraft draft, TrendChart trend) => new(
        Place.With(draft.Author), Say(draft, "digest/chart-title", new object()), Say(draft, "digest/chart-baseline", new object()), Say(draft, "digest/chart", DigestWords.Chart(trend)), trend);

    private static List<Button> Buttons(DigestDraft draft, DigestPage page)
    {
        List<Button> buttons = [Button(draft, DigestVerbs.Details, primary: true), Button(draft, DigestVerbs.Rarer), Button(draft, DigestVerbs.DropBlock)];
        if (page.Blocks.Contains(DigestBlocks.Approvals) && page.Hanging.Any(approval => !draft.Nudged.Contains(approval.Evidence.Ref.Id)))
        {
            buttons.Add(Button(draft, DigestVerbs.Nudge));
        }

        return buttons;
    }

    private static Button Button(DigestDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(DigestDraft draft, string template, object model, params IReadOnlyList<Button> buttons) =>
        new(template, model, draft.Tongue, buttons);
}
