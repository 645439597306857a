package org.fengqiao.connectors.command;

import picocli.CommandLine.Command;

/** What is done with one feed before and beside its running. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    resourceBundle = Commands.USAGE,
    subcommands = {InitCommand.class, PreflightCommand.class, DryRunCommand.class})
final class FeedCommand {}
