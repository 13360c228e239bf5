using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Every line of CONVENTIONS 2–10 by cases of our own; those that must not fire stand at the end of each table.</summary>
public sealed class DeadlineCaseTests
{
    [Theory]
    [InlineData("days")]
    [InlineData("parts")]
    [InlineData("clock")]
    [InlineData("weekdays")]
    [InlineData("calendar")]
    [InlineData("offsets")]
    [InlineData("periods")]
    [InlineData("ranges")]
    [InlineData("roles")]
    [InlineData("office")]
    [InlineData("more")]
    [InlineData("third")]
    public void A_phrase_means_what_the_conventions_say(string table)
    {
        var wrong = CaseTable.Rows(table)
            .Select(row => (row, read: CaseTable.Write(DeadlineReader.Read(row.Text, CaseTable.Wednesday, CaseTable.Usual))))
            .Where(each => each.read != each.row.Expected)
            .Select(each => $"{each.row.Place} «{each.row.Text}»: {each.read}, and not {each.row.Expected}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("пришли акт до пятницы, пожалуйста", "до пятницы")]
    [InlineData("Завтра к 11:00 нужен пост", "Завтра к 11:00")]
    [InlineData("Срок — 12.09, собрать требования", "Срок — 12.09")]
    [InlineData("по договору от 12.01 закрыть до 27.02", "до 27.02")]
    [InlineData("завтра позвони Ивану в 15", "завтра|в 15")]
    [InlineData("каждый понедельник в 10 Маша скидывает отчёт", "каждый понедельник в 10")]
    [InlineData("send the quote by Friday, March 13", "by Friday, March 13")]
    public void The_span_covers_the_whole_phrase_and_nothing_of_the_task(string text, string spans)
    {
        var heard = DeadlineReader.Read(text, CaseTable.Wednesday, CaseTable.Usual);

        var from = heard switch { Heard<When>.Value value => value.From, Heard<When>.Unclear unclear => unclear.From, _ => [] };
        Assert.Equal(spans, string.Join('|', from.Select(span => span.In(text))));
    }

    [Theory]
    [InlineData("сегодня к 9 утра отправить счёт", "сегодня к 9 утра")]
    [InlineData("отправить счёт сегодня в 10", "сегодня в 10")]
    [InlineData("Ира, сегодня утром отправь счёт", "сегодня утром")]
    [InlineData("send it today at 9am", "today at 9am")]
    public void An_hour_of_today_that_has_gone_is_asked_about(string text, string span)
    {
        var heard = Assert.IsType<Heard<When>.Value>(DeadlineReader.Read(text, CaseTable.Wednesday, CaseTable.Usual));

        Assert.True(heard.Said.IsPast);
        Assert.Equal(span, Assert.Single(heard.From).In(text));
    }

    [Theory]
    [InlineData("сегодня утром звонил клиент")]
    [InlineData("сегодня в 9 приезжала машина")]
    [InlineData("they called today at 9am")]
    public void A_tale_of_this_morning_is_no_term(string text) => Assert.IsType<Heard<When>.Nothing>(DeadlineReader.Read(text, CaseTable.Wednesday, CaseTable.Usual));

    [Fact]
    public void A_date_that_does_not_exist_is_asked_about()
    {
        var heard = DeadlineReader.Read("до 31 ноября", CaseTable.Wednesday, CaseTable.Usual);

        Assert.Equal("no-such-date", Assert.IsType<Heard<When>.Unclear>(heard).Why);
    }

    [Fact]
    public void A_weekday_that_contradicts_its_date_is_asked_about()
    {
        var heard = DeadlineReader.Read("в пятницу 14 февраля", CaseTable.Wednesday, CaseTable.Usual);

        Assert.Equal("weekday-differs", Assert.IsType<Heard<When>.Unclear>(heard).Why);
    }

    [Fact]
    public void A_weekday_said_on_that_weekday_is_next_week_and_says_so()
    {
        var heard = DeadlineReader.Read("в среду", CaseTable.Wednesday, CaseTable.Usual);

        Assert.True(Assert.IsType<Heard<When>.Value>(heard).Said.SameWeekday);
    }

    [Fact]
    public void A_deadline_that_has_passed_is_kept_and_marked()
    {
        var heard = DeadlineReader.Read("срок был вчера", CaseTable.Wednesday, CaseTable.Usual);

        Assert.True(Assert.IsType<Heard<When>.Value>(heard).Said.IsPast);
    }

    [Fact]
    public void American_order_is_month_first()
    {
        var heard = DeadlineReader.Read("by 4/15", CaseTable.Wednesday, CaseTable.Usual, DateOrder.MonthDay);

        Assert.Equal("15.04 18:00", CaseTable.Write(heard));
    }

    [Fact]
    public void Holidays_and_working_hours_are_the_portals_own()
    {
        var calendar = CaseTable.Usual with { EndOfDay = new TimeOnly(17, 30), Holidays = new HashSet<DateOnly> { new(2026, 2, 23), new(2026, 2, 12) } };

        Assert.Equal("24.02 17:30", CaseTable.Write(DeadlineReader.Read("после праздников", new(2026, 2, 20, 10, 0, 0, TimeSpan.FromHours(3)), calendar)));
        Assert.Equal("20.02 17:30", CaseTable.Write(DeadlineReader.Read("до праздников", new(2026, 2, 17, 10, 0, 0, TimeSpan.FromHours(3)), calendar)));
        Assert.Equal("16.02 17:30", CaseTable.Write(DeadlineReader.Read("через 2 рабочих дня", CaseTable.Wednesday, calendar)));
    }

    [Fact]
    public void Mentions_tell_the_term_from_the_context()
    {
        var mentions = DeadlineReader.Mentions("по договору от 12.01 закрыть до 27.02", CaseTable.Wednesday, CaseTable.Usual);

        Assert.Equal([DateRole.Context, DateRole.Term], mentions.Select(each => each.Role));
        Assert.Equal([false, true], mentions.Select(each => each.Chosen));
    }
}
