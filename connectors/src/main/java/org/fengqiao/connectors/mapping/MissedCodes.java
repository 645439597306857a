package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.AspectRule;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.message.CrosswalkMatch;

/**
 * Finds the cells that no list and no crosswalk of a feed knows, for people who correct the feed.
 */
public final class MissedCodes {

  private static final int LONGEST_CODE = 30;

  private final Crosswalk crosswalk;
  private final LatestRow latest;
  private final List<Tried> tried = new ArrayList<>();

  private record Way(Cell cell, Step step, CellParser<?> list) {}

  /** The ways of one field, or one reason for aspects. */
  private record Tried(String field, List<Way> ways) {}

  /**
   * A cell without a target.
   *
   * @param field canonical field that it should fill
   * @param columns where it stands
   * @param text what stands there, half-width; may be anything that a clerk typed
   * @param known what the list of the feed file names, or the schemes of its crosswalk
   */
  public record Missed(String field, String columns, String text, Set<String> known) {

    /** Copies the set. */
    public Missed {
      known = Set.copyOf(known);
    }
  }

  /** Compiles the lists and crosswalks of a feed. */
  public MissedCodes(Feed feed) {
    this.crosswalk = Crosswalk.of(feed.department());
    this.latest = new LatestRow(feed.mapping().latest());
    feed.mapping().aspects().forEach(this::tryAspect);
    new TreeMap<>(feed.mapping().fields()).forEach(this::tryField);
  }

  private void tryAspect(AspectRule rule) {
    if (rule instanceof AspectRule.Listed(ValueRule way)) {
      tryField("aspects", List.of(way));
    }
  }

  private void tryField(String field, List<ValueRule> rules) {
    List<Way> found = rules.stream().filter(MissedCodes::isList).map(MissedCodes::way).toList();
    if (!found.isEmpty()) {
      tried.add(new Tried(field, found));
    }
  }

  private static boolean isList(ValueRule rule) {
    return switch (rule.step()) {
      case Step.Lookup lookup -> true;
      case Step.LookupSet lookup -> true;
      case Step.Crosswalk walk -> true;
      default -> false;
    };
  }

  private static Way way(ValueRule rule) {
    CellParser<?> list =
        switch (rule.step()) {
          case Step.Lookup lookup -> LookupParser.of(lookup, symbol -> symbol);
          case Step.LookupSet lookup ->
              new LookupParser<>(lookup.table(), lookup.values(), symbols -> symbols);
          default -> (cell, draft) -> Value.missing();
        };
    return new Way(new Cell(rule.cell()), rule.step(), list);
  }

  /** The cells of a row without a target; of a field that any way fills, none. */
  public List<Missed> of(Captured.CaseRow row) {
    RowView view = RowView.of(row, latest);
    List<Missed> all = new ArrayList<>();
    tried.forEach(
        asked -> {
          Missed first = null;
          for (Way way : asked.ways) {
            String text = HalfWidth.of(way.cell.text(view));
            if (text.isEmpty()) {
              continue;
            }
            if (knows(way, text)) {
              return;
            }
            first =
                first == null ? new Missed(asked.field, way.cell.names(), text, known(way)) : first;
          }
          if (first != null) {
            all.add(first);
          }
        });
    return all;
  }

  private boolean knows(Way way, String text) {
    return switch (way.step) {
      case Step.Crosswalk walk ->
          walk.schemes().stream()
              .flatMap(scheme -> crosswalk.find(scheme, text).stream())
              .anyMatch(target -> target.match() != CrosswalkMatch.NONE);
      default -> way.list.parse(text, new Draft()) instanceof Value.Given<?>;
    };
  }

  private static Set<String> known(Way way) {
    return switch (way.step) {
      case Step.Crosswalk walk -> Set.copyOf(walk.schemes());
      case Step.Lookup lookup -> lookup.values().keySet();
      case Step.LookupSet lookup -> lookup.values().keySet();
      default -> Set.of();
    };
  }

  /**
   * What is shown of a text in its place: what a clerk typed instead of a code may be a name or a
   * story, which is counted and not shown.
   *
   * @param count how often the text was met
   * @return empty when the text itself may be shown
   */
  public static String standIn(String text, long count) {
    if (PersonalNumber.isIn(text)) {
      return "«号码 number»";
    }
    if (text.length() > LONGEST_CODE) {
      return "«长文本 long text»";
    }
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    return chinese && count == 1 ? "«只出现一次的文字 texts that stand once»" : "";
  }
}
