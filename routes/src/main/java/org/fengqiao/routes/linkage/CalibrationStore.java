package org.fengqiao.routes.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.cases.FrequencyBytes;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Calibrations at rest. One that is switched on is due until the links follow it; until then they
 * follow the one before.
 */
final class CalibrationStore {

  private static final String CURRENT =
      """
      select version from hub.calibration where switched_at is not null
      order by revision is null, switched_at desc, version desc
      """;

  private static final String DUE =
      """
      select version, revision from hub.calibration where switched_at is not null
      order by switched_at desc, version desc
      """;

  /** Another process that starts at the same time may have been first. */
  private static final String INSERT =
      """
      insert into hub.calibration (version, model, records, frequent, switched_at, revision)
      values (?, ?, ?, ?, now(), ?) on conflict (version) do nothing
      """;

  private static final String SWITCH =
      INSERT.replace(
          "do nothing",
          "do update set records = excluded.records, frequent = excluded.frequent,"
              + " made_at = now(), switched_at = excluded.switched_at, revision = null, told = true");

  /** How frequent a token was is no history to be kept: a weight is explained without it. */
  private static final String FORGET =
      """
      update hub.calibration set frequent = ''
      where version <> ? and revision is not null and length(frequent) > 0
      """;

  private final JdbcTemplate jdbc;

  /** Whether a version's model is for this release's comparisons: a version never changes. */
  private final Map<String, Boolean> fits = new ConcurrentHashMap<>();

  CalibrationStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The version that links follow. A hub that is new gets the one that it was delivered with, and
   * so does one whose models are all for the comparisons of an earlier release.
   */
  String current() {
    Optional<String> current =
        jdbc.queryForList(CURRENT, String.class).stream().filter(this::fits).findFirst();
    if (current.isPresent()) {
      return current.get();
    }
    Calibration delivered = Calibration.of(CaseModels.byDefault());
    boolean empty =
        jdbc.queryForList("select record_no from hub.case_record limit 1", Long.class).isEmpty();
    put(INSERT, delivered, empty ? 0L : null);
    return delivered.version();
  }

  /** The version that links do not follow yet and must; null when there is none. */
  @Nullable String due() {
    return jdbc
        .query(DUE, (row, index) -> Map.entry(row.getString(1), row.getObject(2) == null))
        .stream()
        .filter(each -> fits(each.getKey()))
        .findFirst()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private boolean fits(String version) {
    return fits.computeIfAbsent(version, unknown -> find(unknown).isPresent());
  }

  /** Every one that was ever switched on, the newest first. */
  List<ModelState> all() {
    return jdbc.query(
        "select version, records, switched_at, revision from hub.calibration"
            + " where switched_at is not null order by switched_at desc, version desc",
        (row, index) ->
            new ModelState(
                row.getString(1),
                row.getInt(2),
                Objects.requireNonNull(RecordStore.instant(row, 3)),
                (@Nullable Long) row.getObject(4, Long.class)));
  }

  Calibration read(String version) {
    return find(version).orElseThrow();
  }

  /** A calibration; empty when there is none, or its model is for other comparisons. */
  Optional<Calibration> find(String version) {
    return jdbc
        .query(
            "select model, records, frequent from hub.calibration where version = ?",
            (row, index) ->
                calibration(
                    version,
                    model(version, row.getString(1)),
                    FrequencyBytes.read(row.getInt(2), row.getBytes(3))),
            version)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether there is another model, for whatever comparisons, of a calibration's version. */
  boolean hasAnother(Calibration calibration) {
    return jdbc
        .queryForList(
            "select model from hub.calibration where version = ?",
            String.class,
            calibration.version())
        .stream()
        .anyMatch(text -> !model(calibration.version(), text).equals(calibration.model()));
  }

  private static Optional<Calibration> calibration(
      String version, LinkageModel model, Frequencies frequencies) {
    return model.isFor(CaseComparisons.all())
        ? Optional.of(Calibration.of(version, model, frequencies))
        : Optional.empty();
  }

  private static LinkageModel model(String version, String text) {
    try {
      return ModelFile.parse("hub.calibration " + version, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a calibration holds frequent values that were counted before a moment. */
  boolean isCountedBefore(String version, Instant moment) {
    return !jdbc.queryForList(
            "select version from hub.calibration"
                + " where version = ? and length(frequent) > 0 and made_at < ?",
            String.class,
            version,
            Timestamp.from(moment))
        .isEmpty();
  }

  /** Switches a calibration on; it is due until the links follow it. */
  void switchOn(Calibration calibration) {
    put(SWITCH, calibration, null);
  }

  private void put(String sql, Calibration calibration, @Nullable Long revision) {
    jdbc.update(
        sql,
        calibration.version(),
        ModelFile.text(calibration.model()),
        calibration.frequencies().records(),
        FrequencyBytes.write(calibration.frequencies()),
        revision);
  }

  /**
   * Notes that the links follow it from a revision on, which consumers must still be told; what was
   * frequent by those before is forgotten.
   */
  void follow(String version, long revision) {
    jdbc.update(
        "update hub.calibration set revision = ?, told = false where version = ?",
        revision,
        version);
    jdbc.update(FORGET, version);
  }

  /** Versions that consumers must still be told of. */
  List<String> untold() {
    return jdbc.queryForList("select version from hub.calibration where not told", String.class);
  }

  void told(List<String> versions) {
    jdbc.update(
        "update hub.calibration set told = true where version = any(?)",
        (Object) versions.toArray(String[]::new));
  }
}
