package org.fengqiao.connectors.feed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a followed log: its database, its table, and how far it may grow. */
final class LogReader {

  /** Every key of a followed log. */
  static final Set<String> KEYS = Set.of("database", "table", "log_budget", "container");

  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,5}[MGT]B");
  private static final String EXAMPLES = "500MB, 5GB, 1TB";

  private final LogKind kind;
  private final String table;
  private final LogBudget budget;
  private final @Nullable OracleContainer container;

  LogReader(Section in, Findings findings) {
    Words words = new Words(findings);
    this.kind = words.symbol(in.requiredText("database"), LogKind.class);
    this.table = SourceReader.table(in, "table");
    this.budget =
        in.value("log_budget").map(value -> budget(value, words, findings)).orElse(LogBudget.USUAL);
    this.container = in.value("container").map(value -> container(value, findings)).orElse(null);
  }

  LogKind kind() {
    return kind;
  }

  String table() {
    return table;
  }

  LogBudget budget() {
    return budget;
  }

  @Nullable OracleContainer container() {
    return container;
  }

  private OracleContainer container(Yaml value, Findings findings) {
    if (kind != LogKind.ORACLE) {
      findings.add(FindingCode.M510, value.place(), kind);
    }
    Section in = Section.of(value, findings, Set.of("root", "pdb"));
    return new OracleContainer(in.text("root"), in.text("pdb"));
  }

  private static LogBudget budget(Yaml value, Words words, Findings findings) {
    Section in = Section.of(value, findings, Set.of("warn", "give_up"));
    Optional<Long> warn = size(in, "warn", words);
    Optional<Long> giveUp = size(in, "give_up", words);
    if (warn.isEmpty() || giveUp.isEmpty()) {
      return LogBudget.USUAL;
    }
    if (giveUp.get() <= warn.get()) {
      findings.add(FindingCode.M175, value.place());
      return LogBudget.USUAL;
    }
    return new LogBudget(warn.get(), giveUp.get());
  }

  private static Optional<Long> size(Section in, String key, Words words) {
    return in.requiredText(key)
        .filter(text -> words.shaped(text, SIZE, EXAMPLES))
        .map(text -> bytes(text.value()));
  }

  private static long bytes(String text) {
    int unit = text.length() - 2;
    return Long.parseLong(text.substring(0, unit))
        << switch (text.charAt(unit)) {
          case 'M' -> 20;
          case 'G' -> 30;
          default -> 40;
        };
  }
}
