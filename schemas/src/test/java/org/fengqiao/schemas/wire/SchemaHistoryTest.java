package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;
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
      assertThat(incompatibilities(old, current))
          .as(
              "%s version %d cannot read the current one: put back what was removed, with a default",
              current.getName(), version)
          .allMatch(found -> grows(found));
    }
  }

  @Test
  void anEnumGrowsOnlyWithADefault() {
    Schema old = parse("{'type':'enum','name':'E','symbols':['A','U']}");
    Schema silent = parse("{'type':'enum','name':'E','symbols':['A','U','B']}");
    Schema careful = parse("{'type':'enum','name':'E','symbols':['A','U','B'],'default':'U'}");
    Schema later = parse("{'type':'enum','name':'E','symbols':['A','U','B','C'],'default':'U'}");

    assertThat(incompatibilities(old, silent)).isNotEmpty().noneMatch(it -> grows(it));
    assertThat(incompatibilities(old, careful)).isNotEmpty().allMatch(it -> grows(it));
    assertThat(incompatibilities(careful, later)).isEmpty();
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
    List<Incompatibility> found = incompatibilities(reader, writer);
    return found.isEmpty() ? "" : found.toString();
  }

  private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }

  // A version released before its enum had a default cannot read a later symbol, whatever is done
  // now. It never has to: a reader refuses a fingerprint that its release does not know, so the hub
  // is updated before the edges. The default is asked for so that this happens once for each enum.
  private static boolean grows(Incompatibility found) {
    Schema longer = found.getWriterFragment();
    return found.getType() == SchemaIncompatibilityType.MISSING_ENUM_SYMBOLS
        && longer.getEnumDefault() != null
        && longer.getEnumSymbols().containsAll(found.getReaderFragment().getEnumSymbols());
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
