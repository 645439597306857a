package org.fengqiao.connectors.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code take}, {@code join}, {@code with} and {@code pad}. */
final class CellReader {

  /** For steps that read no column. */
  static final CellRule NOTHING = new CellRule(List.of(), null, 0);

  private static final int WIDEST_PAD = 20;

  private final Findings findings;
  private final SourceDraft source;
  private final @Nullable String child;

  CellReader(Findings findings, SourceDraft source, @Nullable String child) {
    this.findings = findings;
    this.source = source;
    this.child = child;
  }

  CellRule read(Section in) {
    int pad = in.has("pad") ? new Words(findings).number(in.optionalText("pad"), 1, WIDEST_PAD) : 0;
    if (in.has("join")) {
      if (in.has("take")) {
        findings.add(FindingCode.M113, in.place(), "take, join", "take | join");
      }
      return new CellRule(references(in.requiredTexts("join")), in.text("with"), pad);
    }
    return new CellRule(references(in.requiredTexts("take")), null, pad);
  }

  List<ColumnReference> references(List<Yaml.Text> names) {
    return names.stream().map(this::reference).toList();
  }

  ColumnReference reference(Yaml.Text name) {
    ColumnReference reference = parse(name.value());
    source.columns().use(rooted(reference), name.place());
    String of = reference.child();
    if (of != null && source.latest().getOrDefault(of, List.of("unknown")).isEmpty()) {
      findings.add(FindingCode.M132, name.place(), name.value(), of);
    }
    return reference;
  }

  /** Inside a child, a bare name means the child's own column. */
  private ColumnReference rooted(ColumnReference reference) {
    return reference.child() == null ? new ColumnReference(child, reference.column()) : reference;
  }

  /** "child.column" or "column". */
  static ColumnReference parse(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? new ColumnReference(null, name)
        : new ColumnReference(name.substring(0, dot), name.substring(dot + 1));
  }
}
