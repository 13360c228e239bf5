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

                // It warns at every first start that the keys lie in clear beside the database; README says to guard the folder.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)

                // Whoever asks for health is told; a line for each question would bury the rest.
                .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
                .WriteTo.Console(
                    standardErrorFromLevel: LogEventLevel.Verbose,
                    formatProvider: CultureInfo.InvariantCulture,
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
                .CreateLogger(),
            dispose: true);
    }
}
