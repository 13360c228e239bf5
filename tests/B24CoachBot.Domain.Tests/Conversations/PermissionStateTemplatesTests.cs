using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Permission conversation has words, in both languages.</summary>
public sealed class PermissionStateTemplatesTests
{
    private static readonly Dictionary<PermissionState, string> Table = new()
    {
        [PermissionState.Waiting] = "permission/deciding",
        [PermissionState.Deciding] = "permission/deciding",
        [PermissionState.Granted] = "permission/closed",
        [PermissionState.Refused] = "permission/closed",
        [PermissionState.Lapsed] = "permission/closed",
    };

    public static TheoryData<PermissionState, Tongue> States => new MatrixTheoryData<PermissionState, Tongue>(Enum.GetValues<PermissionState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(PermissionState state, Tongue tongue)
    {
        var reply = PermissionReplies.Of(Permissions.In(state) with { Tongue = tongue }, Drafts.Known);

        Assert.Equal(Table[state], reply.Template);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }
}
