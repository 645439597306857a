package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.control.CodeWork;
import org.fengqiao.connectors.control.CodeWorks;
import org.fengqiao.connectors.trial.Proposals;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the codes that the feeds of an edge do not know, with what each may mean. Exit code 0 when
 * it could, 1 when the edge's store does not answer, 2 when the command could not be followed.
 */
@Command(name = "codes", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class CodesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /** A piece of work as programs read it. */
  private record Line(
      String feed,
      int version,
      String field,
      String columns,
      String code,
      long rows,
      String firstMet,
      String lastMet,
      String proposal) {

    static Line of(CodeWork work) {
      return new Line(
          work.feed(),
          work.version(),
          work.missed().field(),
          work.missed().columns(),
          work.missed().text(),
          work.rows(),
          work.firstMet().toString(),
          work.lastMet().toString(),
          proposal(work));
    }

    private static String proposal(CodeWork work) {
      String department = work.feed().substring(0, work.feed().indexOf('.'));
      return work.missed().text().startsWith("«")
          ? ""
          : new Proposals(Department.valueOf(department.toUpperCase(Locale.ROOT)))
              .of(work.missed());
    }
  }

  @Override
  public Integer call() {
    return store.ask(
        connection -> {
          List<Line> lines = new CodeWorks(connection).read().stream().map(Line::of).toList();
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          if (json) {
            out.println(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
          } else {
            tell(lines, out);
          }
          out.flush();
          return 0;
        });
  }

  private static void tell(List<Line> lines, PrintWriter out) {
    for (Line line : lines) {
      out.println(
          Texts.of(
              line.proposal().isEmpty() ? "codes.line" : "codes.proposal",
              line.feed(),
              line.version(),
              line.columns(),
              line.code(),
              line.field(),
              line.rows(),
              line.proposal()));
    }
    out.println(Texts.of(lines.isEmpty() ? "codes.none" : "codes.next"));
  }
}
