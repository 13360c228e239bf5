using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Sandbox;

namespace B24CoachBot.Host.Tests.House;

/// <summary>The Sandbox's portal shares no type with the bot, so that a shared mistake cannot hide; only its Program starts the bot.</summary>
public sealed class SandboxApartTests
{
    private static readonly string[] TheBot = ["B24CoachBot.Host", "B24CoachBot.Domain", "B24CoachBot.Adapters"];

    [Fact]
    public void Only_the_program_of_the_sandbox_uses_the_bot()
    {
        var compiled = new Compiled(typeof(SandboxPortal).Assembly);
        var shared = compiled.ForeignTypes.Where(type => TheBot.Contains(type.Scope.Name)).Select(type => type.FullName).ToList();
        var uses = compiled.Uses.Where(use => shared.Contains(use.Type)).ToList();

        Assert.Contains(typeof(CoachHost).FullName, shared);
        Assert.DoesNotContain(uses, use => use.By != "Program");
        Assert.Empty(shared.Except(uses.Select(use => use.Type)));
    }

    [Fact]
    public void Only_the_program_of_the_sandbox_names_the_bot()
    {
        var naming = Sources.Code("src/B24CoachBot.Sandbox").Where(file => TheBot.Any(name => Sources.Text(file).Contains(name, StringComparison.Ordinal)));

        Assert.Equal(["src/B24CoachBot.Sandbox/Program.cs"], naming);
    }
}
