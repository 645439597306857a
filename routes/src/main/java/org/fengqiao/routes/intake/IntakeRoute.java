package org.fengqiao.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Reading;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.platform.Writing;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.RecordBatch;
import org.springframework.stereotype.Component;

/** Records of every department → inbox, disputes and ledger → changed disputes. */
@Component
@ConditionalOnRole(Role.HUB)
class IntakeRoute extends RouteBuilder {

  private final Intake intake;

  IntakeRoute(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void configure() {
    for (Department department : Department.values()) {
      from("jms:queue:" + Addresses.records(department))
          .routeId("intake-" + department)
          .process(Reading.of(RecordBatch.class))
          .bean(intake, "accept")
          .process(Writing.of(DisputeBatch.class))
          .to("jms:topic:" + Addresses.DISPUTES);
    }
  }
}
