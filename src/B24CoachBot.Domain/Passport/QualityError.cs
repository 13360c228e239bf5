namespace B24CoachBot.Domain.Passport;

/// <summary>What can be wrong with the data. Stored names.</summary>
public enum QualityErrorKind
{
    /// <summary>Somebody permitted a change and the portal would not take it.</summary>
    ChangeRefused,

    /// <summary>Nobody can tell whether a permitted change was made.</summary>
    ChangeUnknown,

    /// <summary>A mandatory field is no field of the portal.</summary>
    FieldMissing,

    /// <summary>A mandatory field stands on the portal in another type.</summary>
    FieldWrongType,

    /// <summary>Whoever owns a passport works here no more.</summary>
    OwnerGone,

    /// <summary>A file of the library is broken, and its last good version is in use.</summary>
    BrokenFile,

    /// <summary>Mandatory fields of an open deal stand empty a week after a talk with its client.</summary>
    FieldsEmpty,
}

/// <summary>An error in the data, known by its key: found again it is the same one.</summary>
/// <param name="Key">The kind and what it is about.</param>
/// <param name="Person">Whose work it is; null when nobody's.</param>
public sealed record QualityError(string Key, QualityErrorKind Kind, CrmRef? Card, UserId? Person, DateTimeOffset FoundAt)
{
    /// <summary>What the key names besides the kind: <c>services/budget</c>, a file, a draft.</summary>
    public string About => Key[(Key.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    public static string KeyOf(QualityErrorKind kind, string about) => $"{kind} {about}";

    /// <summary>It is over only when somebody says so: the portal shows no trace of it.</summary>
    public bool IsOfAChange => Kind is QualityErrorKind.ChangeRefused or QualityErrorKind.ChangeUnknown;
}

/// <summary>Which errors have waited too long.</summary>
public static class QualityErrors
{
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(7);

    /// <summary>Those older than <see cref="Patience"/>, the oldest first.</summary>
    public static IReadOnlyList<QualityError> Overdue(IEnumerable<QualityError> errors, DateTimeOffset at) =>
        [.. errors.Where(error => error.FoundAt + Patience < at).OrderBy(error => error.FoundAt).ThenBy(error => error.Key, StringComparer.Ordinal)];

    /// <summary>Whole days since it was found.</summary>
    public static int Age(QualityError error, DateTimeOffset at) => Math.Max(0, (int)(at - error.FoundAt).TotalDays);
}
