using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Pasted minutes begin with the tasks of the last ones that are not done.</summary>
public sealed class MeetingMinutesTests
{
    private static readonly Place Here = Place.With(Drafts.Author);
    private static readonly DateTimeOffset Then = Drafts.Moment.AddDays(-7);

    [Fact]
    public void A_task_of_pasted_minutes_is_remembered_by_number_and_the_next_minutes_begin_with_it()
    {
        var first = Draft(Turn(Said("minutes: Peter will prepare the report by Monday"), null, []));
        var creating = Draft(Turn(Said("1"), first, []));
        var created = Turn(new BotEvent.PortalAnswered(Drafts.Moment, Drafts.By(Drafts.Author), Here, "new/1", new Carried.TaskCreated(70, "/70", [])), creating, []);
        var note = Assert.Single(created.Effects.OfType<Effect.Note>(), note => note.Name == Note.MinutesTask);
        Assert.Equal($"private:{first.HeldAt.ToUnixTimeSeconds()}:70", note.Value);

        var next = Turn(Said("minutes: Peter will call the suppliers by Friday"), null, [new Note(note.Name, note.Value, Drafts.Moment)], [new TaskNow(70, "Prepare the report", false, new UserId(4), null, "/70")]);

        var told = Assert.Single(next.Effects.OfType<Effect.ShowCard>()).Reply;
        Assert.Contains("that are not done: 1 of 1", Repository.Set.Render(told.Template, Tongue.English, told.Model), StringComparison.Ordinal);
        Assert.Equal(["Prepare the report"], Assert.IsType<MeetingModels.Page>(told.Model).Before!.Tasks.Select(task => task.Title));
    }

    [Fact]
    public void Where_all_is_done_the_minutes_begin_with_themselves()
    {
        var told = Turn(Said("minutes: Peter will call the suppliers by Friday"), null, [Noted("private", Then, "70")], [new TaskNow(70, "Prepare the report", true, new UserId(4), null, "/70")]);

        Assert.Null(Assert.IsType<MeetingModels.Page>(Assert.Single(told.Effects.OfType<Effect.ShowCard>()).Reply.Model).Before);
    }

    [Fact]
    public void The_last_minutes_of_the_same_dialogue_count_without_what_was_taken_back()
    {
        Note[] notes = [Noted("private", Then.AddDays(-1), "69"), Noted("private", Then, "70"), Noted("private", Then, "71"), Noted("private", Then, "-71"), Noted("chat7", Then.AddDays(1), "72")];

        Assert.Equal((Then, 1), (Before(notes, Here)!.At, Before(notes, Here)!.Count));
        Assert.Equal([70], Before(notes, Here)!.Tasks);
        Assert.Equal([72], Before(notes, new Place("chat7", Private: false))!.Tasks);
        Assert.Null(Before(notes, new Place("chat8", Private: false)));
        Assert.Null(Before([Noted("private", Then, "70"), Noted("private", Then, "-70")], Here));
        Assert.Null(Before([Noted("private", Drafts.Moment.AddDays(-29), "70")], Here));
    }

    private static MeetingBefore? Before(IReadOnlyList<Note> notes, Place where) => MeetingMinutes.Before(notes, where, Drafts.Moment, Drafts.Known.Calendar.Zone);

    private static Note Noted(string dialog, DateTimeOffset pasted, string task) => new(Note.MinutesTask, $"{dialog}:{pasted.ToUnixTimeSeconds()}:{task}", pasted);

    private static BotEvent.Said Said(string text) => new(Drafts.Moment, Drafts.By(Drafts.Author), Here, 60, text);

    private static MeetingDraft Draft(Decision decided) => Assert.IsType<MeetingDraft>(Assert.Single(decided.Drafts));

    private static Decision Turn(BotEvent happened, MeetingDraft? draft, IReadOnlyList<Note> notes, IReadOnlyList<TaskNow>? tasks = null)
    {
        var known = Drafts.Known with { Notes = notes };
        var before = draft is null ? Frames.Empty : new Frames([draft with { Version = 1 }], happened is BotEvent.Said ? null : draft with { Version = 1 });
        return Routing.Decide(Routing.Hear(happened, before, "new", known), before, Facts.None with { FollowedTasks = tasks ?? [] }, happened.At, known);
    }
}
