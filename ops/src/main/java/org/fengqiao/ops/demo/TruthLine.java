package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.ops.demo.world.Cause;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueAspects;
import org.fengqiao.ops.demo.world.TrueCase;
import org.fengqiao.ops.demo.world.TrueDispute;

/**
 * One event of a record, as the truth book holds it.
 *
 * @param at when, Shanghai wall time
 * @param event what happened
 * @param dispute number of the dispute
 * @param type canonical type of the dispute
 * @param county where it arose
 * @param border whether a party comes from across the border
 * @param aspects what indicators count of the case, as the hub names it, with blanks between
 * @param told what else indicators count of it
 * @param trace the record, without its rows
 */
record TruthLine(
    String at,
    Event event,
    long dispute,
    String type,
    String county,
    boolean border,
    String aspects,
    TrueCase told,
    Trace trace) {

  /** What happened to a record. */
  enum Event {
    LOADED,
    CREATED,
    CHANGED,
    DELETED
  }

  static final String[] HEADER = {
    "at",
    "event",
    "dispute",
    "type",
    "county",
    "border",
    "feed",
    "key",
    "expectation",
    "presence",
    "broken",
    "rule",
    "field",
    "aspects",
    "accepted",
    "closed",
    "outcome",
    "parties",
    "yuan"
  };

  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  static TruthLine of(String at, Event event, TrueDispute dispute, Trace trace) {
    return new TruthLine(
        at,
        event,
        dispute.index(),
        dispute.type(),
        dispute.county(),
        dispute.border(),
        String.join(" ", TrueAspects.of(trace)),
        TrueCase.of(trace),
        trace);
  }

  /** Refuses a book of another version of the demo, which does not say all that is compared. */
  static void checkHeader(Path file) throws IOException {
    try (var text = Files.newBufferedReader(file)) {
      if (!String.join(",", HEADER).equals(text.readLine())) {
        throw new IOException(
            file
                + " 是另一版本的演示写的,请加 --fresh 重新开始"
                + " / was written by another version of the demo: begin anew with --fresh");
      }
    }
  }

  /** Reads a book's lines, one by one. */
  static void read(Path file, Consumer<TruthLine> reader) throws IOException {
    var format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var text = Files.newBufferedReader(file);
        var rows = format.parse(text)) {
      for (CSVRecord row : rows) {
        reader.accept(of(row));
      }
    }
  }

  private static TruthLine of(CSVRecord row) {
    return new TruthLine(
        row.get("at"),
        Event.valueOf(row.get("event")),
        Long.parseLong(row.get("dispute")),
        row.get("type"),
        row.get("county"),
        Boolean.parseBoolean(row.get("border")),
        row.get("aspects"),
        new TrueCase(
            row.get("accepted"),
            row.get("closed"),
            row.get("outcome"),
            row.get("parties"),
            row.get("yuan")),
        new Trace(
            row.get("feed"),
            row.get("key"),
            Trace.Expectation.valueOf(row.get("expectation")),
            Trace.Presence.valueOf(row.get("presence")),
            new Cause(row.get("broken"), row.get("rule"), row.get("field")),
            List.of()));
  }

  void write(Appendable book) throws IOException {
    FORMAT.printRecord(
        book,
        at,
        event,
        dispute,
        type,
        county,
        border,
        trace.feed(),
        trace.key(),
        trace.expectation(),
        trace.presence(),
        trace.cause().what(),
        trace.cause().rule(),
        trace.cause().field(),
        aspects,
        told.acceptedAt(),
        told.closedAt(),
        told.outcome(),
        told.parties(),
        told.yuan());
  }

  /**
   * What the hub must say of the record.
   *
   * @param deletedSince whether a later line deletes it
   */
  List<Fact> facts(boolean deletedSince) {
    String key = trace.recordKey();
    boolean removed = deletedSince || trace.presence() == Trace.Presence.MARKED_DELETED;
    return switch (trace.expectation()) {
      case ACCEPTED ->
          List.of(
              new Fact(key, Fact.Place.INBOX, Fact.ACCEPTED),
              new Fact(
                  key,
                  Fact.Place.WAREHOUSE,
                  removed ? Fact.REMOVED : Fact.held(county, told, aspects)));
      case QUARANTINED ->
          List.of(
              new Fact(key, Fact.Place.INBOX, Fact.QUARANTINED),
              new Fact(
                  key, Fact.Place.QUARANTINE, trace.cause().rule() + " " + trace.cause().field()));
      case EXCLUDED -> List.of(new Fact(key, Fact.Place.INBOX, Fact.EXCLUDED));
    };
  }
}
