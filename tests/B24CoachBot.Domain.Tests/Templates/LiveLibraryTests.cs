using B24CoachBot.Adapters.Library;
using Microsoft.Extensions.Logging;
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
    public void A_text_that_came_before_the_word_it_needs_is_taken_up_with_the_word()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }} {{ word \"speech\" \"or\" }}"));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна, привет", Say());

        library.Write("ru/captions.yml", TempLibrary.Captions + "  or: или\n");
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна, привет", Say());

        library.Write("en/captions.yml", TempLibrary.Captions + "  or: or\n");
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна или", Say());
        Assert.Empty(live.Current.Problems);
    }

    [Fact]
    public void A_text_that_waits_keeps_no_other_change_away()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ word \"speech\" \"or\" }}"));
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("Анна, привет", Say());

        library.Write("en/hello.sbn", TempLibrary.Hello("Good morning, {{ name }}"));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal("Good morning, Anna", live.Current.Library.Templates.Render("hello", Tongue.English, new { Name = "Anna" }));
        Assert.Equal("Анна, привет", Say());
        Assert.NotEmpty(live.Current.Problems);
    }

    [Fact]
    public void A_word_that_is_gone_from_one_language_stays_in_use()
    {
        library.Write("ru/captions.yml", TempLibrary.Captions.Replace("  and: and\n", "", StringComparison.Ordinal));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal("and", live.Current.Library.Templates.FindWords(Tongue.Russian)!["speech.and"]);
        Assert.NotEmpty(live.Current.Problems);
    }

    [Fact]
    public void A_library_that_was_wrong_from_the_start_still_takes_up_what_is_good()
    {
        library.Write("ru/bye.sbn", TempLibrary.Template("bye", "{{ word \"speech\" \"or\" }}", "", ""));
        var late = new LiveLibrary(library.Folder, time, NullLogger<LiveLibrary>.Instance);
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}, снова привет"));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal("Анна, снова привет", late.Current.Library.Templates.Render("hello", Tongue.Russian, new { Name = "Анна" }));
        Assert.All(late.Current.Problems, problem => Assert.Equal("ru/bye.sbn", problem.File));
    }

    [Fact]
    public void A_new_kind_is_known_at_once_and_a_broken_one_keeps_its_last_good_steps()
    {
        library.Write("kinds/move.yml", KindFileTests.Good);
        time.Advance(LiveLibrary.Pause);
        Assert.Equal("move", Assert.Single(live.Current.Library.KindWords).Key);

        library.Write("kinds/move.yml", KindFileTests.Good.Replace("[Pack, ", "[", StringComparison.Ordinal));
        time.Advance(LiveLibrary.Pause);

        Assert.Equal(3, live.Current.Library.FindKind("move")!.English.Checklist.Count);
        Assert.Contains("checklist must have 3 to 7 lines", Assert.Single(live.Current.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_names_a_broken_file_once_and_says_that_it_was_mended()
    {
        var log = new LogOfSentences();
        var logged = new LiveLibrary(library.Folder, time, log);
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ nobody }}"));
        for (var look = 0; look < 3; look++)
        {
            time.Advance(LiveLibrary.Pause);
            _ = logged.Current;
        }

        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}"));
        time.Advance(LiveLibrary.Pause);
        _ = logged.Current;

        Assert.Equal(
            [
                "The library was read: 4 files",
                "The library keeps the last good text: ru/hello.sbn:12: nobody is neither an input nor a function",
                "The library was read: 4 files",
                "The library was read: 4 files",
            ],
            log.Said);
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

    private sealed class LogOfSentences : ILogger<LiveLibrary>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));
    }
}
