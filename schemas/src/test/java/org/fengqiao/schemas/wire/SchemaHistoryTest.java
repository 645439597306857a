package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

  static List<Schema> current() {
    return Messages.current();
  }

  @ParameterizedTest
  @MethodSource("current")
  void currentVersionIsReleased(Schema current) throws IOException {
    Path ready = Path.of("target", "release", current.getName() + ".avsc");
    Files.createDirectories(ready.getParent());
    Files.writeString(ready, current.toString(true) + "\n");
    List<Schema> released = ReleasedSchemas.of(current.getName());

    assertThat(released)
        .as(
            "%s is not released: copy schemas/%s to history as n+1, that is to"
                + " schemas/src/main/resources/avro/history/%s/%d.avsc; never edit an older version there",
            current.getName(), ready, current.getName(), released.size() + 1)
        .anySatisfy(version -> assertThat(fingerprint(version)).isEqualTo(fingerprint(current)));
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyReleasedVersionUnderstandsTheCurrentOneAndIsUnderstood(Schema current) {
    List<Schema> released = ReleasedSchemas.of(current.getName());
    for (int version = 1; version <= released.size(); version++) {
      Schema old = released.get(version - 1);
      assertThat(problem(current, old))
          .as(
              "%s cannot read version %d: give every new field a default",
              current.getName(), version)
          .isEmpty();
      assertThat(problem(old, current))
          .as(
              "%s version %d cannot read the current one: put back what was removed, with a default",
              current.getName(), version)
          .isEmpty();
    }
  }

  @Test
  void noReleasedVersionIsLeftWithoutItsMessage() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/avro/history"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .as(
              "a message with released versions is never taken away, and a new one is listed in Messages")
          .containsExactlyInAnyOrderElementsOf(current().stream().map(Schema::getName).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("current")
  void releasedVersionsAreNumberedWithoutAGap(Schema current) throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/avro/history", current.getName()))) {
      assertThat(files.count())
          .as(
              "a gap in the numbers of %s hides every version behind it: name the files 1.avsc, 2.avsc …",
              current.getName())
          .isEqualTo(ReleasedSchemas.of(current.getName()).size());
    }
  }

  @Test
  void anIncompatibleChangeIsNoticed() {
    Schema old = parse("{'type':'record','name':'M','fields':[{'name':'a','type':'string'}]}");
    Schema required =
        parse(
            "{'type':'record','name':'M','fields':[{'name':'a','type':'string'},{'name':'b','type':'int'}]}");
    Schema retyped = parse("{'type':'record','name':'M','fields':[{'name':'a','type':'int'}]}");

    assertThat(problem(required, old)).isNotEmpty();
    assertThat(problem(old, retyped)).isNotEmpty();
  }

  private static String problem(Schema reader, Schema writer) {
    SchemaCompatibility.SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return pair.getType() == SchemaCompatibilityType.COMPATIBLE
        ? ""
        : pair.getResult().getIncompatibilities().toString();
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
