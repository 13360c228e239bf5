using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A person's own pair of tokens, in clear here and encrypted in the row.</summary>
public sealed record StoredPersonToken(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"StoredPersonToken {{ ExpiresAt = {ExpiresAt:O} }}";
}

/// <summary>Tokens that people gave by <c>/connect</c>, each readable for that person at that portal only.</summary>
public sealed class PersonTokens(Database database, IDataProtectionProvider protection)
{
    /// <summary>Under which the mark of a link that waits is remembered.</summary>
    public const string Asked = "connect-asked";

    /// <summary>Null when the person gave none, or took it back.</summary>
    public async Task<StoredPersonToken?> Of(string portal, int person)
    {
        var protector = Protector(portal, person);
        return (await database.Read(
            row => new StoredPersonToken(protector.Unprotect(row.GetString(0)), protector.Unprotect(row.GetString(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            "SELECT access_token, refresh_token, expires_at FROM person_tokens WHERE portal = @portal AND person = @person",
            ("portal", portal), ("person", person))).FirstOrDefault();
    }

    public Task Keep(string portal, int person, StoredPersonToken token)
    {
        var protector = Protector(portal, person);
        return database.Writes.Commit((db, within) => db.Run(
            within,
            """
            INSERT INTO person_tokens (portal, person, access_token, refresh_token, expires_at) VALUES (@portal, @person, @access, @refresh, @expires)
            ON CONFLICT (portal, person) DO UPDATE SET access_token = excluded.access_token, refresh_token = excluded.refresh_token, expires_at = excluded.expires_at
            """,
            ("portal", portal), ("person", person), ("access", protector.Protect(token.AccessToken)), ("refresh", protector.Protect(token.RefreshToken)),
            ("expires", token.ExpiresAt.ToUnixTimeMilliseconds())));
    }

    /// <summary>The next pair in the place of one that was given: what the person took back meanwhile does not come again.</summary>
    public Task Renew(string portal, int person, StoredPersonToken token)
    {
        var protector = Protector(portal, person);
        return database.Writes.Commit((db, within) => db.Run(
            within,
            "UPDATE person_tokens SET access_token = @access, refresh_token = @refresh, expires_at = @expires WHERE portal = @portal AND person = @person",
            ("portal", portal), ("person", person), ("access", protector.Protect(token.AccessToken)), ("refresh", protector.Protect(token.RefreshToken)),
            ("expires", token.ExpiresAt.ToUnixTimeMilliseconds())));
    }

    /// <summary>The portal takes it no more: the person has to give another.</summary>
    public Task Lose(string portal, int person) => database.Writes.Commit((db, within) => Erase(db, within, portal, person));

    /// <summary>Uses a link up. True only the first time, and only for the person it was made for.</summary>
    public async Task<bool> Spend(string portal, int person, string nonce)
    {
        var spent = 0;
        await database.Writes.Commit(async (db, within) => spent = await db.Run(
            within,
            "DELETE FROM notes WHERE portal = @portal AND subject = @person AND name = @name AND value = @mark",
            ("portal", portal), ("person", person), ("name", Asked), ("mark", Mark(nonce))));
        return spent > 0;
    }

    /// <summary>What is remembered of a link: whoever reads the rows cannot make the link of it.</summary>
    public static string Mark(string nonce) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)));

    internal static Task<int> Erase(DbConnection db, DbTransaction within, string portal, int person) => db.Run(
        within, "DELETE FROM person_tokens WHERE portal = @portal AND person = @person", ("portal", portal), ("person", person));

    private IDataProtector Protector(string portal, int person) =>
        protection.CreateProtector("person-token", portal, person.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
