namespace B24CoachBot.Sandbox.Portal.Approvals;

/// <summary>What a business process may ask of a person, and to whom the person may hand it on.</summary>
internal static class ApprovalKinds
{
    public const string Approve = "ApproveActivity";
    public const string Review = "ReviewActivity";
    public const string Request = "RequestInformationActivity";
    public const string OptionalRequest = "RequestInformationOptionalActivity";

    public const string ToAll = "all";
    public const string ToSubordinates = "subordinates";
    public const string ToNobody = "nobody";

    /// <summary>The words of the control call.</summary>
    public static IReadOnlyDictionary<string, string> Activities { get; } = new Dictionary<string, string>
    {
        ["approve"] = Approve,
        ["review"] = Review,
        ["request"] = Request,
        ["request-optional"] = OptionalRequest,
    };

    public static IReadOnlyList<string> Comments { get; } = ["N", "Y", "YA", "YR"];

    public static IReadOnlyList<string> Delegations { get; } = [ToAll, ToSubordinates, ToNobody];

    public static bool AsksForFields(string activity) => activity is Request or OptionalRequest;

    /// <summary>The status asked for, by the number or the word that this kind takes; null for any other.</summary>
    public static int? Status(string activity, string? asked) => (activity, asked?.ToUpperInvariant()) switch
    {
        (Approve, "1" or "YES") => 1,
        (Approve, "2" or "NO") => 2,
        (Review or Request or OptionalRequest, "3" or "OK") => 3,
        (OptionalRequest, "4" or "CANCEL") => 4,
        _ => null,
    };
}
