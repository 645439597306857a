package org.fengqiao.routes.warehouse.command;

import picocli.CommandLine.Command;

/** Who reads the warehouse. */
@Command(
    name = "reader",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE,
    subcommands = {AddReaderCommand.class, ListReadersCommand.class, RemoveReaderCommand.class})
final class ReaderCommand {}
