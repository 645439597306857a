package org.fengqiao.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.ops.demo.world.PersonalValues;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.fengqiao.ops.rig.Repository;

/**
 * The personal values of a demo's world, in every spelling and charset.
 *
 * @param all of them
 */
record Canaries(List<Canary> all) {

  private static final int ACCEPTED_PAGES = 60;

  /** The values of history and of everything that was written live. */
  static Canaries of(List<TruthLine> truth, DemoState state) throws IOException {
    World world = new World(state.seed(), state.horizon());
    Stream<TrueDispute> live =
        truth.stream()
            .filter(line -> line.event() == TruthLine.Event.CREATED)
            .flatMap(line -> written(world, line));
    PersonalValues values =
        PersonalValues.of(
            Stream.concat(
                Stream.iterate(0L, index -> index + 1).limit(state.disputes()).map(world::history),
                live));
    String published = published();
    return new Canaries(
        Stream.of(
                // A name that stands in a public table by chance would prove nothing.
                values.names().stream()
                    .filter(name -> !published.contains(name))
                    .flatMap(Canary::ofName),
                values.identifiers().stream().flatMap(Canary::ofIdentifier),
                values.phones().stream()
                    .filter(phone -> phone.matches("\\d{11}"))
                    .flatMap(Canary::ofPhone))
            .flatMap(each -> each)
            .toList());
  }

  /** The truth does not say which way a live dispute was made; both have their own people. */
  private static Stream<TrueDispute> written(World world, TruthLine line) {
    LocalDateTime at = LocalDateTime.parse(line.at());
    Stream<TrueDispute> usual = Stream.of(world.live(line.dispute(), at));
    return line.border() && World.bordersOnJiangsu(line.county())
        ? Stream.concat(usual, Stream.of(world.liveBorder(line.dispute(), at, line.county())))
        : usual;
  }

  private static String published() throws IOException {
    Path repository = Repository.departments().resolve("../..").normalize();
    try (Stream<Path> resources =
        Stream.of("schemas/src/main/resources", "routes/src/main/resources")
            .map(repository::resolve)
            .flatMap(Canaries::files)) {
      return resources
          .filter(file -> file.toString().matches(".*\\.(csv|properties|html|sql)"))
          .map(Canaries::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records whose pages are worth a look: all that were refused, and some of the others. */
  static List<String> recordKeys(List<TruthLine> truth) {
    Stream<Trace> refused =
        truth.stream()
            .map(TruthLine::trace)
            .filter(trace -> trace.expectation() != Trace.Expectation.ACCEPTED);
    Stream<Trace> accepted =
        truth.stream()
            .map(TruthLine::trace)
            .filter(trace -> trace.expectation() == Trace.Expectation.ACCEPTED)
            .limit(ACCEPTED_PAGES);
    return Stream.concat(refused, accepted).map(Trace::recordKey).distinct().toList();
  }

  CanaryScanner scanner() {
    return new CanaryScanner(all.stream());
  }
}
