using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>Approvals that are open longer than such approvals usually take; as long as nobody knows what is usual, than three working days.</summary>
internal static class HangingApprovals
{
    private const int Days = 3;

    /// <summary>Longest first.</summary>
    public static IReadOnlyList<HangingApproval> Of(DigestScene scene) =>
    [
        .. from approval in scene.Rows.Approvals
           where approval.ClosedAt is null
           let usual = ApprovalMedian.Usual(scene.Rows, approval.Kind, scene.Ask.Now)
           where scene.Ask.Now > HangsFrom(approval.OpenedAt, usual?.MedianHours, scene.Ask.Calendar)
           let open = (scene.Ask.Now - approval.OpenedAt).TotalHours
           orderby open descending, approval.Id
           select new HangingApproval(
               approval.Approver, scene.Team.Direct.Contains(approval.Approver) ? scene.NameOf(approval.Approver) : null, approval.OpenedAt, open, usual?.MedianHours, usual?.Count ?? 0,
               new Evidence(new EvidenceRef(EvidenceKind.Approval, null, approval.Id)))
           { Tongue = TongueOf(scene.NotesOf(approval.Approver)) },
    ];

    /// <summary>It did not hang yet at this time of the working day before.</summary>
    public static bool IsNew(HangingApproval approval, DigestScene scene)
    {
        var calendar = scene.Ask.Calendar;
        var before = calendar.At(calendar.PreviousWorking(calendar.Day(scene.Ask.Now)), TimeOnly.FromDateTime(calendar.Local(scene.Ask.Now)));
        return HangsFrom(approval.OpenedAt, approval.UsualHours, calendar) >= before;
    }

    private static DateTimeOffset HangsFrom(DateTimeOffset opened, double? usualHours, WorkCalendar calendar)
    {
        if (usualHours is { } hours)
        {
            return opened.AddHours(hours);
        }

        var day = calendar.Day(opened);
        for (var worked = 0; worked < Days; worked++)
        {
            day = calendar.NextWorking(day);
        }

        return calendar.At(day, TimeOnly.FromDateTime(calendar.Local(opened)));
    }

    private static Tongue TongueOf(IReadOnlyList<Note> notes) =>
        notes.LastOrDefault(note => note.Name == Note.Tongue) is { Value: var code } ? Tongues.OfCode(code) : Tongue.Russian;
}
