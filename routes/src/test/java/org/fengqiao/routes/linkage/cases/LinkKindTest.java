package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aMediation;

import java.time.Instant;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindTest {

  @ParameterizedTest
  @CsvSource({
    "POLICE, POLICE, false, REPEATED",
    "PETITION, PETITION, true, REPEATED",
    "COURT, COURT, false, REPEATED",
    "COURT, COURT, true, APPEALED",
    "JUSTICE, COURT, false, SUED",
    "JUSTICE, COURT, true, SUED",
    "COURT, JUSTICE, true, REFERRED",
    "POLICE, JUSTICE, true, REFERRED",
    "POLICE, PETITION, false, ESCALATED",
    "JUSTICE, PETITION, false, ESCALATED",
    "PETITION, JUSTICE, false, RELATED",
    "JUSTICE, FINANCE, false, RELATED",
  })
  void isToldByTheDepartmentsTheirOrderAndTheirNumbers(
      Department earlier, Department later, boolean quotes, LinkKind kind) {
    Evidence one = evidence(earlier, "2026-01-05T04:00:00Z", ReferenceRelation.OWN);
    Evidence other =
        evidence(
            later,
            "2026-02-05T04:00:00Z",
            quotes ? ReferenceRelation.QUOTES : ReferenceRelation.OWN);

    assertThat(LinkKind.of(one, other)).isEqualTo(kind);
    assertThat(LinkKind.of(other, one)).isEqualTo(kind);
  }

  private static Evidence evidence(Department department, String day, ReferenceRelation relation) {
    String number = relation == ReferenceRelation.OWN ? department + day.substring(6, 7) : "";
    return CaseEvidence.of(
        aMediation("1", 1)
            .setDepartment(department)
            .setAcceptedAt(Instant.parse(day))
            .setReferences(
                number.isEmpty()
                    ? List.of(
                        quoting("JUSTICE1"),
                        quoting("COURT1"),
                        quoting("POLICE1"),
                        quoting("PETITION1"))
                    : List.of(
                        new CaseReference(
                            ReferenceScheme.COURT_CASE, number, ReferenceRelation.OWN)))
            .build());
  }

  private static CaseReference quoting(String number) {
    return new CaseReference(ReferenceScheme.COURT_CASE, number, ReferenceRelation.QUOTES);
  }
}
