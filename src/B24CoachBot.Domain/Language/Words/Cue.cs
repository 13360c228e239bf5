namespace B24CoachBot.Domain.Language.Words;

/// <summary>What a word may mean to a reader. The names are the keys of the <c>*.lexicon</c> files, where the words stand.</summary>
internal enum Cue
{
    Cardinal, Ordinal, OrdinalEnd, CardinalEnd, Couple, Half, OneAndHalf, And_Half, And_Quarter, One,
    Weekday, Weekdays, Month, Relative, Eve, Unit, HalfHour, HalfYear, HalfDay, HalfMonth, Season,
    Weekend, Holidays, NewYear, MayHolidays, Christmas, QuarterName, HalfName, Roman, DayOfMonth, The, Of,
    OneDay, Birthday, DayForm, SeasonTime, Oblique, Accusative, OnDay, Ordering, TermLength, Thing, VerbObject, Part, PartNoun, Tonight, Meridiem, OClock, HoursWord, MinutesWord, OneHour,
    HalfTo, QuarterPast, Without, HalfPast, Past, To, QuarterWord, About, Zone, Region,
    Until, Before, After, At, UpTo, Into, From, Starting, Behind, Within, Through, FromNow, Ago,
    This, Next, That, Last, Final, Nearest, NextSpan, Each, EveryOther, On_Recurring, Rate, OnceIn,
    WorkDays, RestDays, Mornings, Evenings,
    EdgeEnd, EdgeStart, EdgeMiddle, FirstHalf, SecondHalf, PeriodEnd,
    Or, And, Filler, Not, But, Rather, Instead, Moved, DueKey, AmountKey, DueSign, StartKey, FinishKey,
    Currency, CurrencyMany, Hundredth, Scale, PieceScale, HalfScale, OneScale, LoneScale, Collective, NumberEnd, HundredWord, AtLeast, AtMost, More, Refuses, AtLeastAfter, AtMostAfter,
    Approximately, SomeMore, AmountLink, Between, Nowadays, Total, BudgetWord,
    Draft, FinalWord, Event, PastVerb, WasDue, Documents, Numbered, Identified, Street, Environment, Counted, Located,
    Pronoun, Copula, Lapsed, Greeting, FixedFeast, MovableFeast, Easter, Decade, WeekOf, Topic, SeveralNext, Adjectival, PeopleCounted, Absence, Promise, Whenever, Fault, FeminineOne,
}
