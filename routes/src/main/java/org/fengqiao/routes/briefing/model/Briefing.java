package org.fengqiao.routes.briefing.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The briefing on one release of a month: the one model that every file is made of.
 *
 * @param month the period
 * @param release 0 for the first release, then the number of the revision
 * @param releasedAt when the month was released; the files bear this date
 * @param title what the document is called
 * @param cover what the first page says, with freshness and completeness of each department
 * @param sections the thirteen sections in order
 * @param definitions what the figures count, by code
 */
public record Briefing(
    YearMonth month,
    int release,
    Instant releasedAt,
    Phrase title,
    Section cover,
    List<Section> sections,
    List<Definition> definitions) {

  /** Copies what it holds. */
  public Briefing {
    sections = List.copyOf(sections);
    definitions = List.copyOf(definitions);
  }

  /** Every table, the cover's first. */
  public Stream<Table> tables() {
    return Stream.concat(Stream.of(cover), sections.stream())
        .flatMap(section -> section.tables().stream());
  }

  /** Names the month and its release, for example {@code 2026-10-r0}. */
  public String name() {
    return month + "-r" + release;
  }
}
