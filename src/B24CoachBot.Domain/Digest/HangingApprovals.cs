using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>Approvals that are open longer than such approvals usually take.</summary>
internal static class HangingApprovals
{
    /// <summary>Longest first. What was never closed often enough to know what is usual hangs for nobody.</summary>
    public static IReadOnlyList<HangingApproval> Of(DigestScene scene) =>
    [
        .. from approval in scene.Rows.Approvals
           where approval.ClosedAt is null
           let usual = ApprovalMedian.Usual(scene.Rows, approval.Kind, scene.Ask.Now)
           where usual is not null
           let open = (scene.Ask.Now - approval.OpenedAt).TotalHours
           where open > usual.MedianHours
           orderby open descending, approval.Id
           select new HangingApproval(
               approval.Approver, scene.Team.Direct.Contains(approval.Approver) ? scene.NameOf(approval.Approver) : null, approval.OpenedAt, open, usual.MedianHours, usual.Count,
               new Evidence(new EvidenceRef(EvidenceKind.Approval, null, approval.Id)))
           { Tongue = TongueOf(scene.NotesOf(approval.Approver)) },
    ];

    /// <summary>It did not hang yet at this time of the working day before.</summary>
    public static bool IsNew(HangingApproval approval, DigestScene scene)
    {
        var calendar = scene.Ask.Calendar;
        var before = calendar.At(calendar.PreviousWorking(calendar.Day(scene.Ask.Now)), TimeOnly.FromDateTime(calendar.Local(scene.Ask.Now)));
        return approval.OpenedAt.AddHours(approval.UsualHours) >= before;
    }

    private static Tongue TongueOf(IReadOnlyList<Note> notes) =>
        notes.LastOrDefault(note => note.Name == Note.Tongue) is { Value: var code } ? Tongues.OfCode(code) : Tongue.Russian;
}
