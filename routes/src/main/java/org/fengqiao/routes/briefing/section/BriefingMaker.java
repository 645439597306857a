package org.fengqiao.routes.briefing.section;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.model.Trace;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.task.Task;

/** Makes the briefing of a release and the tasks that people gave; of nothing else. */
public final class BriefingMaker {

  private BriefingMaker() {}

  /** The briefing; the same for the same release and tasks. */
  public static Briefing of(PublishedMonth month, List<Task> tasks) {
    Section cover = new CoverPage().make(month);
    List<Section> sections =
        Stream.of(
                new OverallSection(),
                new DepartmentSection(),
                new TypeSection(),
                new CountySection(),
                new FlowSection(),
                new ResolutionSection(),
                new GroupSection(),
                new FinanceSection(),
                new BorderSection(),
                new WarningSection(),
                new ForecastSection(),
                new DataQualitySection(),
                new TaskSection(tasks))
            .map(maker -> maker.make(month))
            .toList();
    return new Briefing(
        month.month(),
        month.head().number(),
        month.head().releasedAt(),
        Texts.of(
            "title",
            Integer.toString(month.month().getYear()),
            month.month().getMonthValue(),
            month.month().toString()),
        cover,
        sections,
        definitions(month, cover, sections));
  }

  /** Of all definitions, those that a cell points to. */
  private static List<Definition> definitions(
      PublishedMonth month, Section cover, List<Section> sections) {
    Set<String> used =
        Stream.concat(Stream.of(cover), sections.stream())
            .flatMap(section -> section.tables().stream())
            .flatMap(Table::traces)
            .map(Trace::definition)
            .collect(Collectors.toSet());
    return month.terms().definitions().stream()
        .filter(definition -> used.contains(definition.code()))
        .toList();
  }
}
