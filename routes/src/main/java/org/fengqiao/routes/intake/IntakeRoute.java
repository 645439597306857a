package org.fengqiao.routes.intake;

import static org.fengqiao.routes.platform.Addresses.FOR_FIGURES_ONLY;

import java.util.Locale;
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

/** Record batches of each department → taken in and linked → the disputes that changed. */
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
          .routeId("intake-" + department.name().toLowerCase(Locale.ROOT))
          .process(Reading.of(RecordBatch.class))
          .bean(intake, "accept")
          .filter(simple("${body.changes.size} > 0"))
          .setProperty(FOR_FIGURES_ONLY, method(BorderInterest.class, "isForFiguresOnly"))
          .process(Writing.of(DisputeBatch.class))
          .setHeader(FOR_FIGURES_ONLY, exchangeProperty(FOR_FIGURES_ONLY))
          .to("jms:topic:" + Addresses.DISPUTES);
    }
  }
}
