using System.Buffers;
using System.Globalization;
using System.Text.Json;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Large;

/// <summary>Rows straight for the tables: a hundred thousand deals through the books would take minutes.</summary>
internal sealed class LargeDealRows(TimeZoneInfo zone)
{
    private static readonly string[] Names =
    [
        "id", "title", "stageId", "stageSemanticId", "opportunity", "currencyId", "contactId", "companyId", "movedTime", "movedBy", "categoryId", "closed", "createdTime", "updatedTime",
        "createdBy", "updatedBy", "assignedById", "opened", "lastActivityTime", "lastActivityBy",
        "UF_CRM_NEXT_STEP", "UF_CRM_NEXT_CONTACT", "UF_CRM_BUDGET", "UF_CRM_DECISION_MAKER", "UF_CRM_NEED",
    ];

    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    public CrmItemRow Of(LargeDeal deal)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, deal);
        }

        // One document for all the fields of a deal: each would otherwise carry one of its own.
        var root = JsonDocument.Parse(buffer.WrittenSpan.ToArray()).RootElement;
        var fields = new Dictionary<string, JsonElement>(Names.Length);
        foreach (var name in Names)
        {
            if (root.TryGetProperty(name, out var value))
            {
                fields.Add(name, value);
            }
        }

        return new CrmItemRow(CrmFields.Deal, deal.Id, fields);
    }

    private void Write(Utf8JsonWriter json, LargeDeal deal)
    {
        var (moved, created) = (Instants.Write(deal.Last.At, zone), Instants.Write(deal.Stages[0].At, zone));
        json.WriteStartObject();
        json.WriteNumber("id", deal.Id);
        json.WriteString("title", $"{deal.Client}: {(deal.Pipeline == 0 ? SalesWords.Services : SalesWords.Goods)[deal.Id % 8]}");
        json.WriteString("stageId", deal.Last.Stage);
        json.WriteString("stageSemanticId", Semantics(deal.Last.Stage));
        json.WriteNumber("opportunity", deal.Amount);
        json.WriteString("currencyId", "RUB");
        json.WriteNumber("contactId", deal.Contact);
        json.WriteNumber("companyId", deal.Contact);
        json.WriteString("movedTime", moved);
        json.WriteNumber("categoryId", deal.Pipeline);
        json.WriteString("closed", deal.IsOpen ? "N" : "Y");
        json.WriteString("createdTime", created);
        json.WriteString("updatedTime", moved);
        json.WriteString("lastActivityTime", moved);
        json.WriteString("opened", "Y");
        foreach (var name in new[] { "createdBy", "updatedBy", "assignedById", "movedBy", "lastActivityBy" })
        {
            json.WriteNumber(name, deal.Owner);
        }

        Passport(json, deal);
        json.WriteEndObject();
    }

    /// <summary>Old deals are fuller; every third of the open ones lacks something.</summary>
    private static void Passport(Utf8JsonWriter json, LargeDeal deal)
    {
        if (!deal.IsOpen || deal.Id % 3 != 0)
        {
            json.WriteString("UF_CRM_BUDGET", string.Create(CultureInfo.InvariantCulture, $"{deal.Amount}|RUB"));
            json.WriteString("UF_CRM_NEED", SalesWords.Needs[deal.Id % SalesWords.Needs.Count]);
        }

        if (deal.IsOpen && deal.Id % 4 != 0)
        {
            json.WriteString("UF_CRM_NEXT_STEP", deal.Id % 50 == 1 ? SalesWords.NotAgreed : SalesWords.Comments[deal.Id % SalesWords.Comments.Count]);
            json.WriteString("UF_CRM_NEXT_CONTACT", deal.Last.At.AddDays(3 + (deal.Id % 30)).ToString("yyyy-MM-dd'T'00:00:00zzz", CultureInfo.InvariantCulture));
        }

        if (deal.Id % 5 != 0)
        {
            json.WriteString("UF_CRM_DECISION_MAKER", SalesWords.Posts[deal.Id % SalesWords.Posts.Count]);
        }
    }

    public static string Semantics(string stage) =>
        stage.EndsWith("WON", StringComparison.Ordinal) ? "S" : stage.EndsWith("LOSE", StringComparison.Ordinal) ? "F" : "P";
}
