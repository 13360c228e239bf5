using System.Globalization;
using Serilog;
using Serilog.Events;

namespace B24CoachBot.Host.Operations;

/// <summary>Logs go to stderr: stdout carries results only.</summary>
internal static class CoachLogging
{
    public static void AddCoachLogging(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSerilog(
            new LoggerConfiguration()
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .WriteTo.Console(
                    standardErrorFromLevel: LogEventLevel.Verbose,
                    formatProvider: CultureInfo.InvariantCulture,
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
                .CreateLogger(),
            dispose: true);
    }
}
