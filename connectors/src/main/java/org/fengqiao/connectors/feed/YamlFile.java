package org.fengqiao.connectors.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file into located pieces; plain YAML only, so that a reader sees all there is. */
final class YamlFile {

  private static final int LARGEST = 256 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final Findings findings;
  private List<String> lines = List.of();

  private YamlFile(Path file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The file's content; empty, and at least one finding, when it cannot be read. */
  static Optional<Yaml> read(Path file, Findings findings) {
    return new YamlFile(file, findings).read();
  }

  private Optional<Yaml> read() {
    String text;
    try {
      if (Files.size(file) > LARGEST) {
        findings.add(FindingCode.M100, place(1, 1, 1), Findings.text("file.large"));
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      findings.add(FindingCode.M100, place(1, 1, 1), Findings.text("file.encoding"));
      return Optional.empty();
    } catch (IOException away) {
      findings.add(FindingCode.M100, place(1, 1, 1), away.getClass().getSimpleName());
      return Optional.empty();
    }
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    lines = plain.lines().toList();
    return compose(plain);
  }

  private Optional<Yaml> compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setLabel("feed")
            .build();
    try {
      if (!new YamlSubset(settings, (mark, what) -> found(FindingCode.M102, mark, what))
          .holds(text)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        findings.add(FindingCode.M101, place(1, 1, 1), Findings.text("yaml.empty"));
      }
      return root.map(this::piece);
    } catch (MarkedYamlEngineException broken) {
      found(FindingCode.M101, broken.getProblemMark(), problem(broken));
      return Optional.empty();
    } catch (ReaderException broken) {
      findings.add(
          FindingCode.M101,
          placeOf(text, broken.getPosition()),
          Findings.text("yaml.character", "U+%04X".formatted(broken.getCodePoint())));
      return Optional.empty();
    } catch (YamlEngineException broken) {
      findings.add(FindingCode.M101, place(1, 1, 1), String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }

  /** The reason, and where the list or table or text began that is not ended. */
  private static String problem(MarkedYamlEngineException broken) {
    String context = broken.getContext();
    String began =
        context == null
            ? ""
            : broken
                .getContextMark()
                .map(
                    mark ->
                        " (%s, %d:%d)".formatted(context, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse("");
    return broken.getProblem() + began;
  }

  private Place placeOf(String text, int character) {
    String before = text.substring(0, text.offsetByCodePoints(0, character));
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return place(line, before.codePointCount(lineStart, before.length()) + 1, 1);
  }

  private void found(FindingCode code, Optional<Mark> mark, Object what) {
    findings.add(code, mark.map(m -> place(m, mark)).orElseGet(() -> place(1, 1, 1)), what);
  }

  private Yaml piece(Node node) {
    return switch (node) {
      case ScalarNode scalar -> new Yaml.Text(scalar.getValue(), scalar.isPlain(), place(node));
      case SequenceNode list ->
          new Yaml.Listing(list.getValue().stream().map(this::piece).toList(), place(node));
      case MappingNode table -> table(table);
      default -> throw new IllegalStateException("no such YAML node: " + node.getNodeType());
    };
  }

  private Yaml.Table table(MappingNode node) {
    var entries = new LinkedHashMap<String, Yaml.Entry>();
    for (NodeTuple tuple : node.getValue()) {
      Place key = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        findings.add(FindingCode.M107, key, Findings.text("kind.text"));
      } else if (entries.putIfAbsent(
              name.getValue(), new Yaml.Entry(key, piece(tuple.getValueNode())))
          != null) {
        findings.add(FindingCode.M103, key, name.getValue());
      }
    }
    return new Yaml.Table(entries, place(node));
  }

  private Place place(Node node) {
    return node.getStartMark()
        .map(mark -> place(mark, node.getEndMark()))
        .orElseGet(() -> place(1, 1, 1));
  }

  private Place place(Mark start, Optional<Mark> end) {
    int width =
        end.filter(mark -> mark.getLine() == start.getLine())
            .map(mark -> mark.getColumn() - start.getColumn())
            .orElse(1);
    return place(start.getLine() + 1, start.getColumn() + 1, Math.max(1, width));
  }

  private Place place(int line, int column, int width) {
    return new Place(file, line, column, width, line <= lines.size() ? lines.get(line - 1) : "");
  }
}
