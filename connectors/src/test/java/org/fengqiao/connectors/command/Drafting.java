package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which the command {@code feed init} drafts the file {@code new.yaml}. */
abstract class Drafting {

  @TempDir Path folder;

  final Check init(String department, String... origin) {
    return Check.command(
        Stream.concat(
                Stream.of(
                    "feed",
                    "init",
                    "--department",
                    department,
                    "--name",
                    "new",
                    "--out",
                    out().toString()),
                Stream.of(origin))
            .toArray(String[]::new));
  }

  final Path out() {
    return folder.resolve("new.yaml");
  }

  final String text() throws IOException {
    return Files.readString(out());
  }

  final void passesCheck() {
    assertThat(Check.run(out().toString()).output()).contains("errors 0, warnings 2");
  }
}
