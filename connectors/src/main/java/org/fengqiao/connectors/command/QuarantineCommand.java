package org.fengqiao.connectors.command;

import picocli.CommandLine.Command;

/** What the department's staff do with quarantined rows, at the edge. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    resourceBundle = Commands.USAGE,
    subcommands = {
      QuarantineListCommand.class,
      QuarantineShowCommand.class,
      QuarantineCorrectCommand.class,
      QuarantineApproveCommand.class,
      QuarantineReplayCommand.class
    })
final class QuarantineCommand {}
