package org.fengqiao.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.connectors.command.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of a feed file has examples in the guide, and every example is so. */
class FunctionsGuideTest {

  private static final Path GUIDE = Path.of("docs", "functions.md");
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "```yaml\n(.*?)```\n\n\\| given \\| becomes \\|\n\\|---\\|---\\|\n((?:\\|[^\n]*\n)+)",
          Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("\\| `(.+)` \\| `(.+)` \\|");
  private static final Pattern RULE = Pattern.compile("(?m)^(\\w+):.*\\n(?:[ ].*\\n)*");
  private static final Pattern COLUMN = Pattern.compile("(?:^|, )([a-d]): ");
  private static final Pattern CHILD_COLUMN =
      Pattern.compile("(name|number|phone|address|role|type|way|at): ");
  private static final Set<String> SECTIONS =
      Set.of("references", "aspects", "parties", "deleted", "exclude");
  private static final Map<String, String> FIELDS =
      Map.of(
          "disputeType", "  disputeType: { value: \"02\" }\n",
          "division", "  division: { value: \"310118\" }\n",
          "acceptedAt",
              "  acceptedAt: { take: day, parse: date, if_bad: reject, if_missing: reject }\n",
          "status", "  status: { value: ACCEPTED }\n",
          "outcome", "  outcome: { value: OPEN }\n",
          "escalation", "  escalation: { value: NONE }\n",
          "borderFlag", "  borderFlag: { value: \"false\" }\n");
  private static final String HEAD =
      """
      feed: justice.functions
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: log
        database: POSTGRES
        connection: justice-register
        table: public.t
        key: [id]
        columns: [%s]
      """;
  private static final Pattern CHILD = Pattern.compile("(people|steps): \\[");
  private static final String CHILDREN =
      """
        children:
          %s:
            table: public.child
            key: [id]
            parent: { of: id }
            columns: [%s]
      """;

  @TempDir private Path folder;

  /** A rule and its lines of given and becomes. */
  record Example(String rule, List<MatchResult> lines) {
    @Override
    public String toString() {
      return rule.lines().findFirst().orElse("");
    }
  }

  static List<Example> examples() throws IOException {
    return EXAMPLES
        .matcher(Files.readString(GUIDE))
        .results()
        .map(found -> new Example(found.group(1), LINE.matcher(found.group(2)).results().toList()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsSo(Example example) throws IOException {
    Path file = Files.writeString(folder.resolve("functions.yaml"), feed(example));

    Check check = Check.run(file.toString());

    assertThat(check.output())
        .as(check.output() + check.complaint())
        .contains("cases passed " + example.lines().size() + ", errors 0");
  }

  @Test
  void everyLineIsAnExample() throws IOException {
    long lines = examples().stream().mapToLong(example -> example.lines().size()).sum();

    assertThat(Files.readString(GUIDE).lines().filter(line -> line.startsWith("| `")).count())
        .isEqualTo(lines);
  }

  @Test
  void everyFunctionHasAnExample() throws IOException {
    String rules = String.join("\n", examples().stream().map(Example::rule).toList());
    Set<String> lacking = new TreeSet<>();
    StepReader.PARSERS.keySet().stream()
        .filter(name -> !rules.contains("parse: " + name))
        .forEach(lacking::add);
    Stream.of(
            StepReader.FUNCTIONS,
            ValueRuleReader.KEYS,
            RulesReader.REFERENCE_KEYS,
            AspectReader.ANSWER_KEYS,
            AspectReader.IN_TIME_KEYS,
            RulesReader.PARTY_KEYS,
            ConditionReader.EXCLUSION_KEYS)
        .flatMap(Collection::stream)
        .filter(key -> !rules.contains(key + ":"))
        .forEach(lacking::add);

    assertThat(lacking).as("functions without an example in docs/functions.md").isEmpty();
  }

  /** A whole feed file around the rule, whose cases are the lines of the guide. */
  private static String feed(Example example) {
    Map<String, String> fields = new LinkedHashMap<>(FIELDS);
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("references", "references: []\n");
    sections.put("parties", "parties: []\n");
    RULE.matcher(example.rule())
        .results()
        .forEach(
            rule -> {
              if (SECTIONS.contains(rule.group(1))) {
                sections.put(rule.group(1), rule.group());
              } else {
                fields.put(rule.group(1), rule.group().indent(2));
              }
            });
    Set<String> columns = new LinkedHashSet<>(List.of("id", "day"));
    Set<String> ofChild = new LinkedHashSet<>(List.of("id", "of"));
    String child = "";
    List<String> cases = new ArrayList<>();
    for (MatchResult line : example.lines()) {
      String given = line.group(1);
      COLUMN.matcher(given).results().forEach(column -> columns.add(column.group(1)));
      Matcher children = CHILD.matcher(given);
      if (children.find()) {
        child = children.group(1);
        CHILD_COLUMN.matcher(given).results().forEach(column -> ofChild.add(column.group(1)));
      }
      cases.add(
          "  - given: { id: 1, day: \"2019-03-05\", "
              + given
              + " }\n    "
              + expected(line.group(2)));
    }
    return HEAD.formatted(String.join(", ", columns))
        + (ofChild.size() > 2 ? CHILDREN.formatted(child, String.join(", ", ofChild)) : "")
        + "fields:\n"
        + String.join("", fields.values())
        + String.join("", sections.values())
        + "cases:\n"
        + String.join("", cases);
  }

  private static String expected(String becomes) {
    if (becomes.startsWith("reject: ")) {
      return "expect_" + becomes + "\n";
    }
    return becomes.startsWith("exclude: ")
        ? "expect_excluded: " + becomes.substring("exclude: ".length()) + "\n"
        : "expect: { " + becomes + " }\n";
  }
}
