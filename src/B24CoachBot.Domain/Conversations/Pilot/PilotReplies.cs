using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>Which template says what, with what model and which buttons.</summary>
public static class PilotReplies
{
    public static Reply Page(PilotDraft draft, PilotScene scene, RolloutStep step)
    {
        var owns = scene.Known.Offices.Owns(draft.Author);
        return draft.Page == PilotPage.Rollout
            ? Say(draft, "pilot/rollout", Rollout(scene, step), owns && step < RolloutStep.Scale ? [Button(draft, PilotSpoken.Next, primary: true)] : [])
            : Say(draft, "pilot/page", Pilot(scene), owns ? Buttons(draft, scene) : []);
    }

    public static Reply AskingUntil(PilotDraft draft, bool past) => Say(draft, "pilot/asking-until", new PilotModels.AskingUntil(past));

    public static Reply ConfirmingLong(PilotDraft draft, int days) => Say(
        draft,
        "pilot/confirming-long",
        new PilotModels.Prolonged(Moment(draft.Until!.Value), days),
        [Button(draft, PilotSpoken.Yes, primary: true), Button(draft, PilotSpoken.No)]);

    public static Reply Prolonged(PilotDraft draft, DateOnly until, int days) => Say(draft, "pilot/prolonged", new PilotModels.Prolonged(Moment(until), days));

    public static Reply Refused(PilotDraft draft, IReadOnlyList<ScaleRefusal> obstacles) => Say(
        draft,
        "pilot/scale-refused",
        new PilotModels.Refused([.. obstacles.Select(obstacle => new PilotModels.Obstacle(Kebab(obstacle.Obstacle.ToString()), Number(obstacle, obstacle.Is), Number(obstacle, obstacle.Wanted)))]));

    public static Reply ScaledUp(PilotDraft draft, int signs) => Say(draft, "pilot/scaled", new PilotModels.Scaled(signs));

    public static Reply ScaledAlready(PilotDraft draft) => Say(draft, "pilot/scaled-already", new object());

    public static Reply SteppedOn(PilotDraft draft, RolloutStep step) => Say(draft, "pilot/stepped", new PilotModels.Stepped(Kebab(step.ToString())));

    public static Reply Lacking(PilotDraft draft, RolloutStep step, RolloutEvidence evidence) => Say(
        draft, "pilot/lacking", new PilotModels.Lacking(Kebab(step.ToString()), evidence.MissingRights, Pipelines(evidence), evidence.MissingFields, evidence.BaselineDays, RolloutEvidence.LeastBaseline));

    public static Reply Kept(PilotDraft draft) => Say(draft, "pilot/kept", new object());

    public static Reply OwnerOnly(PilotDraft draft, Known known) => Say(draft, "pilot/owner-only", new PilotModels.OwnerOnly(known.OwnerName));

    public static Reply Unclear(PilotDraft draft) => Say(draft, "pilot/unclear", new PilotModels.Unclear(draft.State == PilotTalkState.ConfirmingLong));

    public static Reply Help(PilotDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(PilotDraft draft) => Say(draft, "pilot/outdated", new object());

    private static PilotModels.Page Pilot(PilotScene scene)
    {
        var (known, pilot) = (scene.Known, scene.Known.PilotNow);
        var began = known.Pilot.From ?? scene.Facts?.Began;
        var days = new PilotDays(began, pilot.Until);
        return new PilotModels.Page(
            Kebab(pilot.Phase(scene.Today).ToString()),
            days.Day(scene.Today),
            days.Length,
            began is { } from ? Moment(from) : null,
            pilot.Until is { } until ? Moment(until) : null,
            [.. known.Departments.NamesOf(pilot.Scope.Departments)],
            [.. known.Crm.Pipelines.Where(pipeline => pilot.Scope.Pipelines.Contains(pipeline.Number)).Select(pipeline => pipeline.Name)],
            known is { Calls.Questions: CallQuestions.Ask, Step: >= RolloutStep.Ask } && pilot.Phase(scene.Today) is PilotPhase.Running or PilotPhase.Scaled,
            known.Step >= RolloutStep.Digest);
    }

    private static PilotModels.Rollout Rollout(PilotScene scene, RolloutStep step)
    {
        var evidence = scene.Facts!.Rollout;
        return new PilotModels.Rollout(
            [.. Enum.GetValues<RolloutStep>().Select(each => new PilotModels.Step(Kebab(each.ToString()), each < step, each == step))],
            evidence.MissingRights,
            Pipelines(evidence),
            evidence.MissingFields,
            evidence.BaselineDays,
            RolloutEvidence.LeastBaseline,
            evidence.Practised,
            evidence.People);
    }

    /// <summary>Leads have no name of a pipeline: the template calls them so.</summary>
    private static IReadOnlyList<string> Pipelines(RolloutEvidence evidence) => [.. evidence.WithoutPassport.Where(name => name.Length > 0)];

    private static IReadOnlyList<Button> Buttons(PilotDraft draft, PilotScene scene) => scene.Known.PilotNow.Phase(scene.Today) switch
    {
        PilotPhase.Scaled => [],
        PilotPhase.Frozen => [Button(draft, PilotSpoken.Prolong, primary: true), Button(draft, PilotSpoken.Scale), Button(draft, PilotSpoken.Keep)],
        _ when scene.Known.PilotNow.Until is null => [Button(draft, PilotSpoken.Scale)],
        _ => [Button(draft, PilotSpoken.Prolong), Button(draft, PilotSpoken.Scale)],
    };

    /// <summary>Shares are told in per cent, minutes and counts as they are.</summary>
    private static int? Number(ScaleRefusal refusal, double? value) => value is not { } number ? null
        : (int)Math.Round(refusal.Obstacle == ScaleObstacle.FieldsEmptier ? number * 100 : number, MidpointRounding.AwayFromZero);

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Kebab(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static Button Button(PilotDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(PilotDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
