package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.trial.TypeProposal;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;

/**
 * Drafts the list by which a system's own words for dispute types become canonical types, where no
 * crosswalk knows them.
 */
final class TypeListDraft {

  private static final int MOST_WRITTEN = 60;

  /** Words of a classification, which nobody is called by. */
  private static final Pattern CLASS_WORD =
      Pattern.compile("纠纷|争议|矛盾|扰民|求助|投诉|举报|信访|事故|案件|警情|其[他它]|类$");

  private final Sheet sheet;

  TypeListDraft(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The list of a column, most frequent word first; empty when no word may be written down.
   *
   * @param known words that a crosswalk before the list knows
   */
  Optional<ListDraft.Drafted> of(Column column, Predicate<String> known) {
    Map<String, Integer> words = new HashMap<>(column.sketch().distinct());
    boolean repeat = column.sketch().filled() >= 2 * words.size();
    words.keySet().removeIf(known);
    if (!repeat || sheet.meanings().isPersonal(column)) {
      return Optional.empty();
    }
    List<String> entries = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String word : byFrequency(words)) {
      Optional<DisputeType> type = TypeProposal.of(word);
      if (entries.size() < MOST_WRITTEN && (type.isPresent() || isNobodysName(word))) {
        String code = type.map(DisputeType::code).orElse(DisputeTypes.UNMAPPED);
        entries.add(YamlWords.scalar(word) + ": \"" + code + "\"");
        type.ifPresentOrElse(found -> {}, () -> open.add(word));
      }
    }
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    sheet.use(column.name());
    String rule =
        "take: %s, lookup: { %s }"
            .formatted(YamlWords.scalar(column.name()), String.join(", ", entries));
    return Optional.of(
        new ListDraft.Drafted(rule, decision(column, open, words.size() - entries.size())));
  }

  private static List<String> byFrequency(Map<String, Integer> words) {
    return words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isNobodysName(String word) {
    return CodeValues.isCode(word) || CLASS_WORD.matcher(word).find();
  }

  private String decision(Column column, List<String> open, int unwritten) {
    String guessed =
        column.name()
            + " 中对照表不认得的取值,类型按名称推测,请逐一核对 values that no crosswalk knows, types guessed by name: check each";
    String left =
        open.isEmpty()
            ? ""
            : ";" + String.join("、", open) + " 尚无类型,暂归 98 have no type yet and go to 98";
    String hidden =
        unwritten == 0 ? "" : ";另有 %d 种取值未写出 more values are not written down".formatted(unwritten);
    return sheet.decide(guessed + left + hidden);
  }
}
