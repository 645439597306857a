package org.fengqiao.routes.briefing.model;

import java.util.List;

/**
 * A numbered section.
 *
 * @param heading what it is about
 * @param paragraphs sentences, each computed from figures
 * @param tables the figures
 * @param charts pictures of some of them
 */
public record Section(
    Phrase heading, List<Phrase> paragraphs, List<Table> tables, List<Chart> charts) {

  /** Copies what it holds; charts with nothing to draw are left out. */
  public Section {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    charts = charts.stream().filter(chart -> !chart.isEmpty()).toList();
  }
}
