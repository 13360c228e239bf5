namespace B24CoachBot.Sandbox.Portal;

#pragma warning disable CA1710 // "PortalError" is what the portal itself calls it: an answer, not a breakdown.
/// <summary>A call's refusal, in the words of the portal; the transport puts it into the envelope of its generation.</summary>
public sealed class PortalError(int status, string code, string description) : Exception(description)
#pragma warning restore CA1710
{
    public const string V3Prefix = "BITRIX_REST_V3_EXCEPTION_";

    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>REST 3 only: which field was wrong and why.</summary>
    public IReadOnlyList<(string Field, string Message)> Validation { get; init; } = [];

    /// <summary>A refusal of REST 3; <paramref name="name"/> without the common prefix.</summary>
    public static PortalError V3(int status, string name, string message, params (string Field, string Message)[] validation) =>
        new(status, V3Prefix + name, message) { Validation = validation };

    /// <summary>REST 3: a required member is missing, has another JSON type or may not be written.</summary>
    public static PortalError Invalid(string field, string message) =>
        V3(400, "VALIDATION_REQUESTVALIDATIONEXCEPTION", "Request validation failed", (field, message));
}
