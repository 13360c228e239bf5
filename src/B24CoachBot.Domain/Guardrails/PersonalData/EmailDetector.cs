using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A person's mailbox; a role's (info@, sales@) is public.</summary>
internal static partial class EmailDetector
{
    private static readonly HashSet<string> Roles =
    [
        .. """
            info sales support office mail hello contact contacts admin help team hr job jobs career careers resume rezume cv pr press marketing reklama zakaz zakazy order orders
            service servis shop store buh buhgalteria accounting account accounts billing finance invoice invoices tender tenders zakupki purchase procurement snab sklad warehouse
            logist logistics logistika delivery dostavka reception secretary sekretar director legal law security abuse noreply no-reply donotreply postmaster webmaster it dev api
            client clients klient partner partners opt optom b2b retail manager managers feedback otdel online bot robot news newsletter subscribe events welcome ask privacy
            claims pretenzii returns booking reservation doc docs documents edo kadry kanc kancelyariya company firma general studio club hotel school clinic smm ads media content event production quality otk vip lead zayavka zayavki rop pto warranty recruiting recruitment talent dispatch crm edi alert notify notification remont montazh proekt project catering rental arenda travel tour bar cafe restaurant enquiries inquiries
            """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Mailbox(), text.Narrow).Concat(Places.Of(Spoken(), text.Narrow)))
        {
            var box = At().Split(span.In(text.Narrow))[0];
            if (!Roles.Contains(box) && !Roles.Contains(box.TrimEnd('s')) && !Roles.Contains(box.Split('.', '_', '-', '+')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Email, text.Wide(span), "pii-email");
            }
        }
    }

    // «ivanov собака mail точка ру»
    [GeneratedRegex(@"(?<![\w.+\-])[\w.+\-]{1,64} (?:собака|собачка) ?[\w\-]{1,63} (?:точка|dot) (?:ру|ком|рф|ru|com|net|org)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"@| соба", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){0,3}\.[a-zа-я]{2,12}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}
