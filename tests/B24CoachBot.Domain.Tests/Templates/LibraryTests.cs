namespace B24CoachBot.Domain.Tests.Templates;

public sealed class LibraryTests
{
    [Fact]
    public void The_whole_library_is_read_without_a_problem() => Assert.Empty(Repository.Reading.Problems);
}
