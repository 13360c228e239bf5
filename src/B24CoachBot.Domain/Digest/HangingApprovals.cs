using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>What a lead reads of approvals that hang: of people right below by name, of others without one.</summary>
internal static class HangingApprovals
{
    /// <summary>Longest first.</summary>
    public static IReadOnlyList<HangingApproval> Of(DigestScene scene) =>
    [
        .. from overdue in OverdueApprovals.Of(scene.Rows, scene.Ask.Now, scene.Ask.Calendar)
           let approval = overdue.Approval
           select new HangingApproval(
               approval.Approver, scene.Team.Direct.Contains(approval.Approver) ? scene.NameOf(approval.Approver) : null, approval.OpenedAt, overdue.OpenHours, overdue.Usual?.MedianHours, overdue.Usual?.Count ?? 0,
               new Evidence(new EvidenceRef(EvidenceKind.Approval, null, approval.Id)))
           { Tongue = TongueOf(scene.NotesOf(approval.Approver)) },
    ];

    /// <summary>It did not hang yet at this time of the working day before.</summary>
    public static bool IsNew(HangingApproval approval, DigestScene scene)
    {
        var calendar = scene.Ask.Calendar;
        var before = calendar.At(calendar.PreviousWorking(calendar.Day(scene.Ask.Now)), TimeOnly.FromDateTime(calendar.Local(scene.Ask.Now)));
        return OverdueApprovals.From(approval.OpenedAt, approval.UsualHours, calendar) >= before;
    }

    private static Tongue TongueOf(IReadOnlyList<Note> notes) =>
        notes.LastOrDefault(note => note.Name == Note.Tongue) is { Value: var code } ? Tongues.OfCode(code) : Tongue.Russian;
}
