package org.fengqiao.routes.briefing.section;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.task.Task;

/** 13: who has to do what until when, as people have written it. */
final class TaskSection implements SectionMaker {

  private final List<Task> tasks;

  TaskSection(List<Task> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  @Override
  public Section make(PublishedMonth month) {
    return new Section(
        Texts.of("task"),
        tasks.isEmpty() ? List.of(Texts.of("task.none")) : List.of(),
        tasks.isEmpty()
            ? List.of()
            : List.of(
                Table.of(
                    Texts.of("task.table"),
                    Stream.of("task", "owner", "due")
                        .map(column -> Texts.of("column." + column))
                        .toList(),
                    tasks.stream().map(TaskSection::row).toList())),
        List.of());
  }

  private static List<Cell> row(Task task) {
    return Stream.of(task.task(), task.owner(), task.due().toString())
        .map(text -> Cells.label(Phrase.of(text)))
        .toList();
  }
}
