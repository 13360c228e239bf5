using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Host.Commands;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Intake;

/// <summary>Looks once a day for what is wrong with the data, in what is known and stored; the portal is not asked.</summary>
internal sealed class ErrorSearch(ConsentJournal journal, MetricStore metrics, QualityErrorStore errors, LiveLibrary library, Bot bot)
{
    // A deal that nobody spoke about for longer is no matter of filling in what was said.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <param name="todoAhead">Cards with an open to-do ahead.</param>
    public async Task Search(Known known, IReadOnlySet<CrmRef> todoAhead, DateTimeOffset at)
    {
        QualityError Error(QualityErrorKind kind, string about, CrmRef? card = null, UserId? person = null, DateTimeOffset? since = null) =>
            new(QualityError.KeyOf(kind, about), kind, card, person, since ?? at);

        var cards = CardsLeftEmpty.Of(
            await metrics.OpenCards(bot.Portal), await metrics.Talks(bot.Portal, at - Remembered), todoAhead, known.Crm, known.Library.Passports, InPilot(known), at);
        List<QualityError> found =
        [
            .. (await journal.Failed(bot.Portal, at - Remembered)).Select(change => Error(
                change.Result == nameof(Carried.Refused) ? QualityErrorKind.ChangeRefused : QualityErrorKind.ChangeUnknown, change.Draft, change.Card, change.Person, change.At)),
            .. PassportExamination.Fields(known.Library.Passports, known.Crm).Select(field => Error(
                field.Missing ? QualityErrorKind.FieldMissing : QualityErrorKind.FieldWrongType, $"{field.Page}/{field.Field}")),
            .. PassportExamination.WithoutOwner(known.Library.Passports, known.People).Select(page => Error(QualityErrorKind.OwnerGone, page)),
            .. library.Current.Problems.Select(problem => problem.File).Distinct().Select(file => Error(QualityErrorKind.BrokenFile, file)),
            .. cards.Select(card => Error(QualityErrorKind.FieldsEmpty, card.Card.ToString(), card.Card, card.Assigned)),
        ];
        await errors.Keep(bot.Portal, [.. found.DistinctBy(error => error.Key)], at);
    }

    private static Func<Domain.Metrics.CardSeen, bool> InPilot(Known known)
    {
        var people = known.Pilot.Departments.Count == 0 ? null : known.Departments.Everybody(known.Pilot.Departments);
        return card => people?.Contains(card.Assigned) != false && (known.Pilot.Pipelines.Count == 0 || known.Pilot.Pipelines.Contains(card.Pipeline));
    }
}
