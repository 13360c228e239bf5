namespace B24CoachBot.Domain.Language;

/// <summary>How 4/5 is read: the fourth of May, or, only in American English, April the fifth.</summary>
public enum DateOrder
{
    DayMonth,
    MonthDay,
}
