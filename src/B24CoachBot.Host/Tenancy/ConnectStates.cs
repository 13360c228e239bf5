using System.Globalization;
using System.Security.Cryptography;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Host.Tenancy;

/// <summary>The <c>state</c> of a link by which a person signs in: made for one person at one portal, good for ten minutes and once.</summary>
internal sealed class ConnectStates(IDataProtectionProvider protection, ApplicationCard card, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("connect-state");

    public ConnectOffer Link(Uri root, string portal, int person)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        var state = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{portal}|{person}|{until}|{nonce}"));
        return new ConnectOffer(new Uri(root, $"/oauth/authorize/?client_id={Uri.EscapeDataString(card.ClientId)}&state={Uri.EscapeDataString(state)}").AbsoluteUri, PersonTokens.Mark(nonce));
    }

    /// <summary>Null when it is not of our making, or too old.</summary>
    public ConnectState? Read(string? state)
    {
        try
        {
            return protector.Unprotect(state ?? "").Split('|') is [var portal, var person, var until, var nonce]
                && long.Parse(until, CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeSeconds()
                ? new ConnectState(portal, int.Parse(person, CultureInfo.InvariantCulture), nonce)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

internal sealed record ConnectState(string Portal, int Person, string Nonce);
