using B24CoachBot.Host.Commands;

return await CommandLine.Run(args);
