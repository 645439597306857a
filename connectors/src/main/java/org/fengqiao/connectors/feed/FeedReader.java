package org.fengqiao.connectors.feed;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/** Reads a feed file and says everything that is wrong with it at once. */
public final class FeedReader {

  private static final Set<String> KEYS =
      Set.of(
          "feed",
          "version",
          "owner",
          "legal_basis",
          "error_budget",
          "from",
          "drift",
          "fields",
          "references",
          "aspects",
          "parties",
          "similarity",
          "deleted",
          "exclude",
          "ignore",
          "cases");
  private static final String OPEN = "TODO";
  private static final Pattern NAME = Pattern.compile("[a-z]{2,20}\\.[a-z][a-z0-9-]{1,40}");

  private final Path file;
  private final Findings findings = new Findings();
  private final Words words = new Words(findings);

  private FeedReader(Path file) {
    this.file = file;
  }

  /** Reads a file; never throws for what stands in it. */
  public static FeedReading read(Path file) {
    FeedReader reader = new FeedReader(file);
    Feed feed = YamlFile.read(file, reader.findings).map(reader::feed).orElse(null);
    return new FeedReading(reader.findings.all(), reader.findings.refuse() ? null : feed);
  }

  private Feed feed(Yaml root) {
    Section in = Section.of(root, findings, KEYS);
    String name = in.requiredText("feed").filter(this::named).map(Yaml.Text::value).orElse("");
    Department department = department(in);
    int version = words.number(in.requiredText("version"), 1, 999_999);
    String owner = decided(in, "owner");
    LegalBasis basis = legalBasis(in);
    SourceDraft source =
        new SourceReader(findings).read(in.required("from").orElse(Yaml.Table.empty(in.place())));
    ErrorBudget budget = new LimitsReader(findings).budget(in.value("error_budget"));
    FieldRules rules = rules(in, source, new Codes(findings, department));
    source.columns().report();
    return new Feed(
        name,
        version,
        owner,
        department == null ? Department.JUSTICE : department,
        basis,
        source.source().get(),
        rules,
        new DriftRule(
            words.choice(in.optionalText("drift"), DriftPolicy.class, DriftPolicy.STOP),
            source.columns().mentioned()),
        file,
        new FeedLimits(budget, source.quiet()));
  }

  private boolean named(Yaml.Text text) {
    return words.shaped(text, NAME, "justice.mediation");
  }

  private @Nullable Department department(Section in) {
    List<String> departments =
        List.of(Department.values()).stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    return in.optionalText("feed")
        .filter(text -> NAME.matcher(text.value()).matches())
        .map(
            text ->
                new Yaml.Text(
                    text.value().substring(0, text.value().indexOf('.')), true, text.place()))
        .filter(text -> words.oneOf(text, departments))
        .map(text -> Department.valueOf(text.value().toUpperCase(Locale.ROOT)))
        .orElse(null);
  }

  private LegalBasis legalBasis(Section in) {
    Optional<Yaml> value = in.value("legal_basis");
    if (value.isEmpty()) {
      findings.add(FindingCode.M160, in.place());
      return new LegalBasis("", "", Period.ZERO);
    }
    Section basis = Section.of(value.get(), findings, Set.of("statute", "purpose", "retention"));
    return new LegalBasis(
        decided(basis, "statute"),
        decided(basis, "purpose"),
        words.period(basis.requiredText("retention")));
  }

  /** A text that somebody has written, and not only the draft's mark. */
  private String decided(Section in, String key) {
    Optional<Yaml.Text> text = in.requiredText(key);
    text.filter(word -> word.value().contains(OPEN))
        .ifPresent(word -> findings.add(FindingCode.M161, word.place(), key));
    return text.map(Yaml.Text::value).orElse("");
  }

  private FieldRules rules(Section in, SourceDraft source, Codes codes) {
    RulesReader reader = new RulesReader(findings, source, codes);
    Map<String, List<ValueRule>> fields =
        in.required("fields").map(reader::fields).orElse(Map.of());
    List<ReferenceRule> references =
        in.required("references").map(reader::references).orElse(List.of());
    List<AspectRule> aspects =
        in.value("aspects").map(new AspectReader(findings, source, codes)::read).orElse(List.of());
    List<PartyRule> parties = in.required("parties").map(reader::parties).orElse(List.of());
    ConditionReader conditions = new ConditionReader(findings, source);
    Condition deleted = in.value("deleted").flatMap(conditions::condition).orElse(null);
    List<Exclusion> exclusions = in.value("exclude").map(conditions::exclusions).orElse(List.of());
    for (Yaml.Text text : in.texts("ignore")) {
      source.columns().ignore(CellReader.parse(text.value()), text.place());
    }
    List<FeedCase> cases =
        in.value("cases").map(new CasesReader(findings, source.columns())::read).orElse(List.of());
    if (in.value("cases").map(Section::items).orElse(List.of()).isEmpty()) {
      findings.add(FindingCode.M402, in.place());
    }
    return new FieldRules(
        fields,
        references,
        aspects,
        parties,
        deleted,
        exclusions,
        source.latest(),
        cases,
        words.choice(in.optionalText("similarity"), Similarity.class, Similarity.NONE));
  }
}
