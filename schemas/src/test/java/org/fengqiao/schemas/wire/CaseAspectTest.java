package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseAspectTest {

  @ParameterizedTest
  @EnumSource
  void everyAspectIsNamedInChinese(CaseAspect aspect) {
    assertThat(CaseAspect.getClassSchema().getDoc())
        .as(
            "write '%s 中文名' into the doc of CaseAspect, with the law or standard that has it",
            aspect)
        .containsPattern("\\b" + aspect + " \\p{IsHan}");
  }

  @Test
  void anAspectYoungerThanItsReaderIsUnknownToIt() {
    assertThat(CaseAspect.getClassSchema().getEnumDefault()).isEqualTo(CaseAspect.UNKNOWN.name());
  }

  @Test
  void messagesReleasedBeforeThereWereAspectsHaveNone() {
    for (Schema message : List.of(CaseRecord.getClassSchema(), DisputeCase.getClassSchema())) {
      assertThat(message.getField("aspects").defaultVal()).isEqualTo(List.of());
    }
  }
}
