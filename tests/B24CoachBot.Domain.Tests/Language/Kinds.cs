using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>A small list of kinds for the readers' tests; the library's own list is tested with the library.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<TaskKindWords> Few =
    [
        new("approval", ["согласова", "согласуй", "утверд", "утвержд", "завизир", "одобр"], ["approve", "approval", "sign off", "review"]),
        new("commercial_proposal", ["КП", "коммерческ предложен"], ["quote", "proposal", "commercial offer"]),
        new("call_back", ["перезвон", "позвон", "обзвон", "набери", "звонок"], ["call"]),
        new("contract", ["договор", "контракт", "допсоглаш"], ["contract", "agreement", "nda"]),
        new("invoice", ["счет", "оплат", "акт", "акты", "накладн", "закрывающ"], ["invoice", "pay"]),
        new("meeting_prep", ["встреч", "совещан", "созвон", "планерк", "ревью", "повестк"], ["meeting", "agenda"]),
        new("bug", ["баг", "ошибк", "почин", "упал", "не работает", "тормоз", "слома", "не грузят"], ["bug", "fix", "broken", "crash"]),
        new("hiring", ["собеседован", "ваканси", "нанят", "найми", "кандидат", "онбординг"], ["hire", "vacancy", "interview", "onboard", "candidate"]),
        new("delivery", ["достав", "отгруз", "курьер", "погрузк", "отвез"], ["deliver", "ship", "courier"]),
        new("report", ["отчет", "сводк", "прогноз"], ["report", "forecast"]),
        new("purchase", ["закуп", "купи", "заказать", "закажи", "приобре"], ["buy", "order", "purchase", "chairs"]),
        new("complaint", ["рекламац", "претензи", "возврат", "жалоб", "брак"], ["complain", "return", "claim", "refund"]),
    ];
}
