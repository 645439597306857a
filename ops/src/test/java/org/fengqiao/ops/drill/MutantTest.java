package org.fengqiao.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.Mutant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a drill does without is still what the product's sources say. */
class MutantTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void everyGuaranteeCanBeTakenOutOfTheSources(Guarantee without) throws IOException {
    String option = Mutant.build(without.edits(), folder).jvmOption();

    assertThat(Path.of(option.substring(1))).content().startsWith("-cp \"" + folder);
    assertThat(compiled())
        .containsAll(
            without.edits().stream()
                .map(edit -> edit.file().replaceFirst(".*/src/main/java/", ""))
                .map(file -> file.replace(".java", ".class"))
                .toList());
  }

  private Set<String> compiled() throws IOException {
    Path classes = folder.resolve("classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files.map(classes::relativize).map(Path::toString).collect(Collectors.toSet());
    }
  }
}
