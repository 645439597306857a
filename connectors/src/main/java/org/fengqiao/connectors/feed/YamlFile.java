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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file into located pieces; plain YAML only, so that a reader sees all there is. */
final class YamlFile {

  private static final int LARGEST = 256 * 1024;

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
        findings.add(FindingCode.M100, place(1, 1, 1), "> 256 KiB");
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      findings.add(FindingCode.M100, place(1, 1, 1), "not UTF-8");
      return Optional.empty();
    } catch (IOException away) {
      findings.add(FindingCode.M100, place(1, 1, 1), away.getClass().getSimpleName());
      return Optional.empty();
    }
    lines = text.lines().toList();
    return compose(text);
  }

  private Optional<Yaml> compose(String text) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(true).setLabel("feed").build();
    try {
      if (!new YamlSubset(settings, (mark, what) -> found(FindingCode.M102, mark, what))
          .holds(text)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        findings.add(FindingCode.M101, place(1, 1, 1), "empty");
      }
      return root.map(this::piece);
    } catch (MarkedYamlEngineException broken) {
      found(FindingCode.M101, broken.getProblemMark(), String.valueOf(broken.getProblem()));
      return Optional.empty();
    } catch (YamlEngineException broken) {
      findings.add(FindingCode.M101, place(1, 1, 1), "unreadable character");
      return Optional.empty();
    }
  }

  private void found(FindingCode code, Optional<Mark> mark, String what) {
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
        findings.add(FindingCode.M107, key, "text");
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
