package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.survey.ColumnSketch;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.trial.TypeProposal;
import org.fengqiao.schemas.code.Crosswalk;

/** Drafts {@code disputeType}: the columns whose values the department's crosswalks know. */
final class TypeDraft {

  private static final double SOME = 0.3;
  private static final double NEARLY_ALL = 0.8;
  private static final int KINDS_THAT_CONVINCE = 5;
  private static final int MOST_WAYS = 2;

  private final Sheet sheet;
  private final Crosswalk crosswalk;

  TypeDraft(Sheet sheet) {
    this.sheet = sheet;
    this.crosswalk = Crosswalk.of(sheet.department());
  }

  /** Values of one column, or of neighbours joined, and how many of them a scheme knows. */
  private record Fit(String name, ColumnSketch sketch, String scheme, double share) {}

  void write() {
    List<Fit> fits = new ArrayList<>();
    for (Column column : sheet.survey().columns()) {
      boolean named = sheet.meanings().says(Meaning.DISPUTE_TYPE, column);
      bestScheme(column.name(), column.sketch())
          .filter(fit -> isConvincing(fit, named))
          .forEach(fits::add);
    }
    sheet
        .survey()
        .joined()
        .forEach(
            (name, sketch) -> {
              boolean named = fits.stream().anyMatch(fit -> name.startsWith(fit.name() + "+"));
              bestScheme(name, sketch)
                  .filter(fit -> named && fit.share() >= SOME)
                  .forEach(fits::add);
            });
    if (fits.isEmpty()) {
      writeWithoutCrosswalk();
      return;
    }
    List<Fit> best =
        fits.stream()
            .sorted(
                Comparator.comparingInt((Fit fit) -> fit.name().split("\\+", -1).length)
                    .thenComparingDouble(fit -> fit.share() * fit.sketch().filled())
                    .reversed())
            .limit(MOST_WAYS)
            .toList();
    sheet.say("  disputeType:");
    best.forEach(this::writeWay);
    writeRest(best);
  }

  /** What the crosswalks leave of a column, where a name proposes a type for some of it. */
  private void writeRest(List<Fit> fits) {
    for (Column column : sheet.survey().columns()) {
      Set<String> schemes =
          fits.stream()
              .filter(fit -> fit.name().equals(column.name()))
              .flatMap(fit -> schemes(fit).stream())
              .collect(Collectors.toSet());
      Predicate<String> known = word -> isKnown(schemes, word);
      boolean proposed =
          column.sketch().distinct().keySet().stream()
              .anyMatch(word -> !known.test(word) && TypeProposal.of(word).isPresent());
      if (!schemes.isEmpty() && proposed) {
        new TypeListDraft(sheet)
            .of(column, known)
            .ifPresent(list -> sheet.say("    - { " + list.rule() + " }" + list.comment()));
      }
    }
  }

  private Stream<Fit> bestScheme(String name, ColumnSketch sketch) {
    return crosswalk.schemes().stream()
        .map(scheme -> new Fit(name, sketch, scheme, share(sketch, Set.of(scheme))))
        .max(Comparator.comparingDouble(Fit::share))
        .filter(fit -> fit.share() > 0)
        .stream();
  }

  private static boolean isConvincing(Fit fit, boolean named) {
    return named
        ? fit.share() >= SOME
        : fit.share() >= NEARLY_ALL
            && fit.sketch().distinct().size() >= KINDS_THAT_CONVINCE
            && fit.sketch().distinct().keySet().stream().allMatch(value -> value.length() >= 3);
  }

  private double share(ColumnSketch sketch, Set<String> schemes) {
    long found =
        sketch.distinct().entrySet().stream()
            .filter(value -> isKnown(schemes, value.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return sketch.filled() == 0 ? 0 : (double) found / sketch.filled();
  }

  private boolean isKnown(Set<String> schemes, String value) {
    return schemes.stream().anyMatch(scheme -> crosswalk.find(scheme, value).isPresent());
  }

  private void writeWay(Fit fit) {
    List<String> columns = List.of(fit.name().split("\\+", -1));
    columns.forEach(sheet::use);
    String cell =
        columns.size() == 1
            ? "take: " + YamlWords.scalar(fit.name())
            : "join: " + YamlWords.list(columns) + ", with: \"-\", pad: 2";
    List<String> schemes = schemes(fit);
    Set<String> twins = new HashSet<>(crosswalk.schemes());
    schemes.forEach(twins::remove);
    twins.removeIf(
        scheme -> share(fit.sketch(), Set.of(scheme)) < fit.share() || agrees(fit, scheme));
    String why =
        twins.isEmpty()
            ? "  # 对照表认得 crosswalk knows %d%%"
                .formatted(Math.round(100 * share(fit.sketch(), Set.copyOf(schemes))))
            : sheet.decide(
                fit.name()
                    + ":"
                    + String.join("、", twins)
                    + " 同样相符,请确定版本 fits as well: decide which edition it is");
    sheet.say("    - { " + cell + ", crosswalk: " + YamlWords.list(schemes) + " }" + why);
  }

  /** Whether a scheme gives each value the type that the fit's own scheme gives it. */
  private boolean agrees(Fit fit, String scheme) {
    return fit.sketch().distinct().keySet().stream()
        .allMatch(
            value ->
                crosswalk
                    .find(scheme, value)
                    .map(Crosswalk.Target::canonicalCode)
                    .equals(
                        crosswalk.find(fit.scheme(), value).map(Crosswalk.Target::canonicalCode)));
  }

  /** The best scheme, and after it each that knows values which those before do not. */
  private List<String> schemes(Fit fit) {
    List<String> chosen = new ArrayList<>(List.of(fit.scheme()));
    double covered = fit.share();
    for (String scheme : crosswalk.schemes()) {
      Set<String> more = new HashSet<>(chosen);
      more.add(scheme);
      double share = share(fit.sketch(), more);
      if (share > covered) {
        chosen.add(scheme);
        covered = share;
      }
    }
    return chosen;
  }

  private void writeWithoutCrosswalk() {
    List<Column> named =
        sheet.survey().columns().stream()
            .filter(column -> sheet.meanings().says(Meaning.DISPUTE_TYPE, column))
            .sorted(Comparator.comparingInt(column -> -column.sketch().filled()))
            .toList();
    Optional<ListDraft.Drafted> list =
        named.stream()
            .flatMap(column -> new TypeListDraft(sheet).of(column, word -> false).stream())
            .findFirst();
    if (list.isPresent()) {
      sheet.say("  disputeType: { " + list.get().rule() + " }" + list.get().comment());
    } else if (named.isEmpty()) {
      sheet.say(
          "  disputeType: { value: \"98\" }"
              + sheet.decide(
                  "没有找到纠纷类别列;98 表示无法归类 no column of the dispute's type was found; 98 means unmapped"));
    } else {
      writeOpen(named.getFirst());
    }
  }

  private void writeOpen(Column column) {
    sheet.use(column.name());
    sheet.say(
        "  disputeType: { take: "
            + YamlWords.scalar(column.name())
            + ", crosswalk: "
            + YamlWords.list(crosswalk.schemes())
            + " }"
            + sheet.decide(
                column.sketch().filled() == 0
                    ? "样本为空,请选定对照表 no sample value: decide which crosswalk it is"
                    : "没有对照表认得其取值,请改写为 lookup 列表 no crosswalk knows its values: write a lookup"));
  }
}
