package org.fengqiao.connectors.command;

import picocli.CommandLine.Command;

/** What is done with the edge's keys. None of it prints a secret. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    resourceBundle = Commands.USAGE,
    subcommands = {
      KeysInitCommand.class,
      KeysRotateCommand.class,
      KeysDepartmentCommand.class,
      KeysShowCommand.class
    })
final class KeysCommand {}
