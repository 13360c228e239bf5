using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Faults;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Executes a request whole: faults, the method or batch, the idempotency record and the log, in one transaction.</summary>
internal sealed class RestCalls(World world, MethodRunner runner, RequestLog log)
{
    private readonly BatchOfSecond second = new(world, runner);
    private readonly BatchOfThird third = new(world, runner);

    /// <summary>The ordered misbehaviour of the whole answer; an inner command may have brought it.</summary>
    public FaultRow? AnswerFault(Visit visit) => world.Run(() => visit.Names
        .Select(name => FaultBook.Peek(world, name, FaultKind.LostAnswer, FaultKind.NotJson, FaultKind.Error500, FaultKind.LateAnswer))
        .FirstOrDefault(fault => fault is not null));

    public bool Use(FaultRow fault) => world.Run(() => FaultBook.Use(world, fault));

    public Reply Run(Visit visit, FaultRow? answerFault) => Run(visit, answerFault, () => Execute(visit));

    /// <summary>With another deed in the place of a method: what the authorisation server does is hit and logged in the same way.</summary>
    public Reply Run(Visit visit, FaultRow? answerFault, Func<Reply> execute) => world.Run(() =>
    {
        Reply reply;
        try
        {
            reply = Refused(visit, answerFault) is { } refusal
                ? throw refusal
                : execute();
        }
        catch (PortalError error)
        {
            reply = Failure(error, visit);
        }

        if (world.HasWrites)
        {
            log.Put(visit, Sent(reply, visit.Fault), reply.Replayed);
        }

        return reply;
    });

    public static Reply Failure(PortalError error, Visit visit) =>
        new(error.Status, Envelope.Text(Envelope.Failure(error, visit.Address.Generation)));

    public static int Sent(Reply reply, string? fault) => fault switch
    {
        FaultKind.LostAnswer => 0,
        FaultKind.Error500 => 500,
        FaultKind.NotJson => 200,
        _ => reply.Status,
    };

    /// <summary>Counts the fault down and tells whether it stops the request before anything ran.</summary>
    private PortalError? Refused(Visit visit, FaultRow? answerFault)
    {
        var method = visit.Address.Method;
        if (FaultBook.Take(world, method, FaultKind.OfRefusals) is { } refusal)
        {
            visit.Fault = refusal.Kind;
            return refusal.Refusal(visit.Address.Generation);
        }

        if (answerFault is null)
        {
            return null;
        }

        if (answerFault.Kind != FaultKind.LateAnswer && !FaultBook.Use(world, answerFault))
        {
            return null;
        }

        visit.Fault = answerFault.Kind;

        return answerFault is { Kind: FaultKind.Error500, Executed: false }
            ? new PortalError(500, "INTERNAL_SERVER_ERROR", "Internal server error")
            : null;
    }

    private Reply Execute(Visit visit)
    {
        var caller = Callers.Of(world, visit);
        if (visit.Address.Generation == 3)
        {
            return Third(visit, caller);
        }

        if (visit.IsBatch)
        {
            return Success(second.Run(caller, visit.Args, visit), visit.Time.ToJson(2, null, null));
        }

        var (answer, inner) = runner.Run(caller, 2, visit.Address.Method, visit.Args);
        return Success(answer, inner);
    }

    private Reply Third(Visit visit, Caller caller)
    {
        if (visit.IsBatch)
        {
            return Success(third.Run(caller, visit.Body, visit), visit.Time.ToJson(3, null, null));
        }

        var book = new IdempotencyBook(world, caller, visit);
        if (book.Replay() is { } stored)
        {
            return new Reply(200, stored, Replayed: true);
        }

        var arguments = visit.Body as JsonObject
            ?? throw PortalError.V3(400, "VALIDATION_REQUESTVALIDATIONEXCEPTION", "The request body must be an object");
        arguments.Remove("auth");
        var (answer, inner) = runner.Run(caller, 3, visit.Address.Method, new Args(arguments, strict: true));
        var reply = Success(answer, inner);
        book.Keep(reply.Text);
        return reply;
    }

    public static Reply Success(Answer answer, JsonObject time) => new(200, Envelope.Text(Envelope.Success(answer, time)));
}
