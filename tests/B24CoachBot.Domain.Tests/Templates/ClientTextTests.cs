using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The few texts that reach a client by themselves: fixed, without anybody's words in them, and fit for a client.</summary>
public sealed class ClientTextTests
{
    public static TheoryData<string, Tongue> Texts =>
        [.. Repository.Set.All.Where(template => template.Header.Audience == "client").Select(template => (template.Header.Id, template.Header.Tongue))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_for_clients_is_locked_and_promises_nothing(string id, Tongue tongue)
    {
        var template = Repository.Set.Find(id, tongue)!;

        Assert.True(template.Header.Critical, $"{id} is not critical.");
        Assert.Empty(template.Header.Example);
        Assert.Empty(Guard.CheckDraft(Repository.Set.Render(id, tongue)));
    }

    [Theory]
    [InlineData(Tongue.Russian)]
    [InlineData(Tongue.English)]
    public void What_it_must_not_be_like_is_found_by_the_guard(Tongue tongue) =>
        Assert.NotEmpty(Guard.CheckDraft(Repository.Set.Find("lines/greeting", tongue)!.Header.Antiexample));
}
