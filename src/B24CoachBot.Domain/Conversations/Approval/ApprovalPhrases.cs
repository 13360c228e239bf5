using System.Text.RegularExpressions;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>The typed twins of the buttons about approvals.</summary>
public static partial class ApprovalPhrases
{
    /// <summary>What shall be done with the one that stands; null for any other text.</summary>
    public static ApprovalVerdict? Verdict(string text) =>
        Approval().IsMatch(text) ? ApprovalVerdict.Approve
        : Rejection().IsMatch(text) ? ApprovalVerdict.Reject
        : Notice().IsMatch(text) ? ApprovalVerdict.Acknowledge
        : null;

    /// <summary>«передать» and to whom: empty where nobody is named; null for any other text.</summary>
    public static string? HandedOn(string text) => Handing().Match(text) is { Success: true } match ? match.Groups["who"].Value.Trim() : null;

    public static bool MeansList(string text) => ToList().IsMatch(text);

    public static bool MeansQuiet(string text) => Quiet().IsMatch(text);

    public static bool MeansLook(string text) => Look().IsMatch(text);

    public static bool WithoutComment(string text) => NoComment().IsMatch(text);

    /// <summary>«да, согласовать» and its like.</summary>
    public static bool Confirms(string text) => Confirmation().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:соглас(?:овать|ую|овано|овываю|уй|ен|на)|утвер(?:дить|ждаю|ждено)|одобр(?:ить|яю|ено)|approve(?:d|\s+it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Approval();

    [GeneratedRegex(@"^\s*(?:отклон(?:ить|яю|ено|и)|не\s+согласов(?:ать|ываю)|не\s+соглас(?:ую|ен|на)|отказать|reject(?:ed|\s+it)?|decline(?:d|\s+it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rejection();

    [GeneratedRegex(@"^\s*(?:ознаком(?:лен|лена|ился|илась|иться)|прочитал[аи]?|принял[аи]?\s+к\s+сведению|acknowledge(?:d)?|noted|have read it)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\s*(?:переда(?:ть|й|йте|ю)|делегир(?:овать|уй|ую)|delegate|hand\s+(?:it\s+)?on)(?:\s+(?:to\s+)?(?<who>\p{L}[\p{L}\s.\-]{0,60}))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Handing();

    [GeneratedRegex(@"^\s*(?:(?:назад\s+)?к\s+списку|список|back\s+to\s+the\s+list|(?:the\s+)?list)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToList();

    [GeneratedRegex(@"^\s*(?:больше\s+)?(?:не\s+напоминай(?:те)?(?:\s+(?:мне\s+)?об\s+этом)?|не\s+надо\s+(?:об\s+этом\s+)?напоминать|(?:do\s+not|don['’]t)\s+remind(?:\s+me)?(?:\s+of\s+(?:this|it))?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Quiet();

    [GeneratedRegex(@"^\s*(?:посмотр(?:еть|ю)|показать|покажи|show(?:\s+it|\s+them)?|look)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Look();

    [GeneratedRegex(@"^\s*(?:без\s+(?:комментари(?:я|ев)|слов|пояснени[йя])|without\s+(?:a\s+)?comment|no\s+comment)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoComment();

    [GeneratedRegex(@"^\s*(?:да|yes)[\s,]+(?:согласовать|согласую|отклонить|отклоняю|ознакомлен[а]?|передать|передаю|approve|reject|noted|acknowledge|hand(?:\s+it)?\s+on|delegate)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Confirmation();
}
