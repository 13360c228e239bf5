using B24CoachBot.Adapters.Library;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace B24CoachBot.Domain.Tests.Templates;

public sealed class LiveLibraryTests : IDisposable
{
    private readonly TempLibrary library = new();
    private readonly FakeTimeProvider time = new();
    private readonly LiveLibrary live;

    public LiveLibraryTests() => live = new LiveLibrary(library.Folder, time, NullLogger<LiveLibrary>.Instance);

    public void Dispose() => library.Dispose();

    [Fact]
    public void A_changed_file_is_spoken_without_a_restart()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}, добрый день"));

        Assert.Equal("Анна, привет", Say());
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна, добрый день", Say());
        Assert.Empty(live.Current.Problems);
    }

    [Fact]
    public void A_broken_file_keeps_the_last_good_text_and_says_so_until_it_is_mended()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ nobody }}"));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal("Анна, привет", Say());
        Assert.Equal("ru/hello.sbn:12: nobody is neither an input nor a function", Assert.Single(live.Current.Problems).ToString());

        time.Advance(LiveLibrary.Pause);
        Assert.Single(live.Current.Problems);

        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}, снова привет"));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна, снова привет", Say());
        Assert.Empty(live.Current.Problems);
    }

    [Fact]
    public void A_change_that_breaks_the_text_of_another_file_is_refused_until_it_is_mended()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }} {{ word \"speech\" \"and\" }} {{ word \"speech\" \"you\" }}"));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна and you", Say());

        library.Write("ru/captions.yml", TempLibrary.Captions.Replace("  you: you\n", "", StringComparison.Ordinal));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна and you", Say());
        time.Advance(LiveLibrary.Pause);
        Assert.NotEmpty(live.Current.Problems);

        library.Write("ru/captions.yml", TempLibrary.Captions.Replace("and: and", "and: и", StringComparison.Ordinal));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна и you", Say());
        Assert.Empty(live.Current.Problems);
    }

    [Fact]
    public void A_vanished_file_goes_on_speaking_and_a_new_one_begins_to()
    {
        library.Remove("ru/hello.sbn");
        library.Write("ru/bye.sbn", TempLibrary.Template("bye", "Пока", "", ""));
        library.Write("en/bye.sbn", TempLibrary.Template("bye", "Bye", "", ""));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal("Анна, привет", Say());
        Assert.Equal("Пока", live.Current.Library.Templates.Render("bye", Tongue.Russian));
        Assert.Single(live.Current.Problems);
    }

    [Fact]
    public void Files_are_looked_at_once_in_a_pause()
    {
        var first = live.Current;
        library.Write("ru/hello.sbn", TempLibrary.Hello("x"));

        Assert.Same(first, live.Current);
    }

    private string Say() => live.Current.Library.Templates.Render("hello", Tongue.Russian, new { Name = "Анна" });
}
