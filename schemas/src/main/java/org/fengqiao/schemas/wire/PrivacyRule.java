package org.fengqiao.schemas.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a message schema must keep so that no person can be written into it (个人信息保护法 art. 6, minimum
 * necessary; 数据安全法 art. 21, classification): every field and type says what it means, every field
 * has a class label, tokens stand in one place only, and no field is named after a person's
 * particulars or a judgement about a person.
 */
public final class PrivacyRule {

  private static final Set<String> LABELS = Set.of("L1", "L2", "L3-TOKEN");

  // Substrings on purpose: legacy columns glue words together (sqrxm, dsrzjhm), and one false alarm
  // costs a rename only.
  private static final Pattern DENIED =
      Pattern.compile(
          "name|xm|sfz|zjhm|phone|sjh|lxdh|mobile|mail|idcard|idno|address|narrative|birth"
              + "|person.*(score|risk|tag|level)|yybz|tsry|zdry"
              + "|姓名|身份证|证件号|手机|电话|住址|重点人员|缠访|扬言",
          Pattern.CASE_INSENSITIVE);

  private final List<String> findings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private PrivacyRule() {}

  /**
   * What is wrong with the schema, each finding with its place and remedy; empty when nothing is.
   */
  public static List<String> findings(Schema schema) {
    PrivacyRule rule = new PrivacyRule();
    rule.visit(schema, Place.ORDINARY);
    return List.copyOf(rule.findings);
  }

  private enum Place {
    ORDINARY,
    INSIDE_TOKENS
  }

  private void visit(Schema schema, Place place) {
    switch (schema.getType()) {
      case RECORD -> visitRecord(schema, place);
      case ARRAY -> visit(schema.getElementType(), place);
      case MAP ->
          findings.add(
              "A map can grow any key; write a record with a fixed field for each value instead");
      case UNION -> schema.getTypes().forEach(type -> visit(type, place));
      case ENUM, FIXED -> requireDoc(schema.getFullName(), schema.getDoc());
      case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
    }
  }

  private void visitRecord(Schema schema, Place place) {
    if (!seen.add(schema.getFullName() + place)) {
      return;
    }
    requireDoc(schema.getFullName(), schema.getDoc());
    requireAllowed(
        schema.getFullName(),
        Stream.concat(Stream.of(schema.getName()), schema.getAliases().stream()));
    for (Field field : schema.getFields()) {
      String where = schema.getName() + "." + field.name();
      requireDoc(where, field.doc());
      requireAllowed(where, Stream.concat(Stream.of(field.name()), field.aliases().stream()));
      Place inside = where.equals("CaseRecord.tokens") ? Place.INSIDE_TOKENS : place;
      requireLabel(where, field.getProp("class"), inside);
      visit(field.schema(), inside);
    }
  }

  private void requireDoc(String where, @Nullable String doc) {
    if (doc == null || doc.isBlank()) {
      findings.add(where + " has no doc; say in one sentence what it means and in which unit");
    }
  }

  private void requireAllowed(String where, Stream<String> names) {
    names
        .filter(name -> DENIED.matcher(name).find())
        .forEach(
            name ->
                findings.add(
                    where
                        + ": '"
                        + name
                        + "' is named like a person's particulars, which no message may carry;"
                        + " leave the field out, or carry a count, a code or a link token in CaseRecord.tokens"));
  }

  private void requireLabel(String where, @Nullable String label, Place place) {
    if (label == null || !LABELS.contains(label)) {
      findings.add(
          where
              + " has "
              + (label == null ? "no class label" : "the class label " + label)
              + "; add \"class\": L1 (may be shown), L2 (a case number: only where needed) or L3-TOKEN;"
              + " what is L3 or L4 in field_classification.csv stays in the department");
    } else if (label.equals("L3-TOKEN") && place == Place.ORDINARY) {
      findings.add(
          where
              + " carries a token outside CaseRecord.tokens; link at the hub's linkage and carry the disputeId instead");
    }
  }
}
