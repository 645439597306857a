package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyRuleTest {

  static List<Schema> current() {
    return Messages.current();
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyMessageKeepsTheRule(Schema message) {
    assertThat(PrivacyRule.findings(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "partyName",
        "sqrxm",
        "SFZH",
        "dsrzjhm",
        "phone",
        "sjhm",
        "personRiskLevel",
        "person_tag",
        "yybz",
        "tsry",
        "zdry",
        "mobile",
        "homeAddress",
        "birthDate"
      })
  void aFieldNamedAfterAPersonIsRefused(String field) {
    assertThat(
            PrivacyRule.findings(
                withField("{'name':'%s','type':'string','class':'L1','doc':'x'}".formatted(field))))
        .singleElement()
        .asString()
        .contains("Message." + field, "leave the field out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"重点人员", "缠访", "扬言"})
  void aRecordMayNotBeNamedAfterAJudgementOfAPerson(String type) {
    // Avro's default names are ASCII; a Chinese name only gets here from a parser that does not
    // check.
    Schema schema =
        new Schema.Parser(org.apache.avro.NameValidator.NO_VALIDATION)
            .parse(
                "{\"type\":\"record\",\"name\":\"%s\",\"doc\":\"x\",\"fields\":[]}"
                    .formatted(type));

    assertThat(PrivacyRule.findings(schema))
        .singleElement()
        .asString()
        .contains("leave the field out");
  }

  @Test
  void anAliasIsRefusedLikeAName() {
    assertThat(
            PrivacyRule.findings(
                withField(
                    "{'name':'code','aliases':['xm'],'type':'string','class':'L1','doc':'x'}")))
        .singleElement()
        .asString()
        .contains("'xm'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'name':'code','type':'string','class':'L1'} | has no doc",
        "{'name':'code','type':'string','class':'L1','doc':' '} | has no doc",
        "{'name':'code','type':'string','doc':'x'} | no class label",
        "{'name':'code','type':'string','class':'L3','doc':'x'} | stays in the department",
        "{'name':'code','type':'string','class':'L3-TOKEN','doc':'x'} | outside CaseRecord.tokens",
        "{'name':'codes','type':{'type':'map','values':'string'},'class':'L1','doc':'x'} | a fixed field",
        "{'name':'kind','type':{'type':'enum','name':'K','symbols':['A']},'class':'L1','doc':'x'} | K has no doc"
      })
  void anUnlabelledOrMisplacedFieldIsRefused(String field, String finding) {
    assertThat(PrivacyRule.findings(withField(field))).singleElement().asString().contains(finding);
  }

  @Test
  void aTokenTypeCannotBeBorrowedByAnotherField() {
    Schema token =
        parse(
            "{'type':'record','name':'LinkToken','doc':'x','fields':[{'name':'digest','type':'bytes','class':'L3-TOKEN','doc':'x'}]}");
    String tokens = "{'name':'tokens','type':" + token + ",'class':'L3-TOKEN','doc':'x'}";
    String borrowed = "{'name':'tokens','type':" + token + ",'class':'L1','doc':'x'}";

    assertThat(PrivacyRule.findings(record("CaseRecord", tokens))).isEmpty();
    assertThat(PrivacyRule.findings(record("DisputeChanged", borrowed)))
        .singleElement()
        .asString()
        .contains("LinkToken.digest", "outside CaseRecord.tokens");
  }

  private static Schema withField(String field) {
    return record("Message", field);
  }

  private static Schema record(String name, String field) {
    return parse("{'type':'record','name':'%s','doc':'x','fields':[%s]}".formatted(name, field));
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
