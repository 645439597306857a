package org.fengqiao.connectors.command;

import picocli.CommandLine.Command;

/** What is done with feeds before they run, and while they do. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    resourceBundle = Commands.USAGE,
    subcommands = {
      InitCommand.class,
      PreflightCommand.class,
      DryRunCommand.class,
      TriggersCommand.class,
      StatusCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      SnapshotCommand.class,
      ConfirmCommand.class,
      CodesCommand.class,
      DriftCommand.class,
      LineageCommand.class,
      VersionsCommand.class,
      RollbackCommand.class
    })
final class FeedCommand {}
