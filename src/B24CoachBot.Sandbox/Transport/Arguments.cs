using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Reads a request's arguments: REST 2 takes query, JSON, form and multipart together; REST 3 takes JSON only.</summary>
internal static class Arguments
{
    public static async Task<Args> Second(HttpRequest request, byte[] body)
    {
        var query = request.QueryString.Value is { Length: > 1 } text ? PhpForm.Read(text[1..]) : [];
        foreach (var (key, value) in await Body(request, body))
        {
            query[key] = value?.DeepClone();
        }

        return new Args(query, strict: false);
    }

    /// <summary>The JSON of a REST 3 body: an object, or the array of a batch; an empty body is no arguments.</summary>
    public static JsonNode Third(HttpRequest request, byte[] body)
    {
        if (body.Length == 0)
        {
            return new JsonObject();
        }

        if (!request.HasJsonContentType() || Parse(body) is not { } node)
        {
            throw PortalError.V3(400, "INVALIDJSONEXCEPTION", "Invalid JSON in the request body");
        }

        return node;
    }

    public static string? Bearer(HttpRequest request)
    {
        const string scheme = "Bearer ";
        return request.Headers.Authorization.ToString() is var header && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? header[scheme.Length..].Trim()
            : null;
    }

    /// <summary>The "Authorization: Bearer" header, or "auth" or "access_token" among the arguments or in the query.</summary>
    public static string? Token(HttpRequest request, Visit visit)
    {
        var body = visit.Body as JsonObject;
        return new string?[]
        {
            Bearer(request), visit.Args.TextOrNull("auth"), visit.Args.TextOrNull("access_token"), Loose.Text(body?["auth"]), Loose.Text(body?["access_token"]),
            request.Query["auth"], request.Query["access_token"],
        }.FirstOrDefault(token => !string.IsNullOrEmpty(token));
    }

    private static async Task<JsonObject> Body(HttpRequest request, byte[] body)
    {
        if (body.Length == 0)
        {
            return [];
        }

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return PhpForm.Read(form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))));
        }

        return Parse(body) switch
        {
            JsonObject map => map,
            JsonArray list => new JsonObject(list.Select((item, index) =>
                KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), item?.DeepClone()))),
            _ => throw new PortalError(400, "INVALID_REQUEST", "The request body is neither JSON nor a form"),
        };
    }

    private static JsonNode? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(body), documentOptions: new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
