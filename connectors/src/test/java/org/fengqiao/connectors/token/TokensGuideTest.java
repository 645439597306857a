package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of tokens is so. */
class TokensGuideTest {

  private static final Guide GUIDE = Guide.of("tokens.md");
  private static final Tokeniser TOKENISER = new Tokeniser(new TokenKey(1, new byte[32]));
  private static final Pattern MASKS_AND_SIGNS = Pattern.compile("\\\\(?=\\*)|&nbsp;");

  /** Rows of the table with this heading, as texts of their columns. */
  private static List<List<String>> table(String heading) {
    return GUIDE
        .text()
        .lines()
        .dropWhile(line -> !line.startsWith(heading))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(
            line ->
                Arrays.stream(line.split("\\|", -1))
                    .map(cell -> MASKS_AND_SIGNS.matcher(cell.strip()).replaceAll(""))
                    .toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .toList();
  }

  @Test
  void theExampleGivesTheTokensOfTheTextsThatItTells() {
    Set<LinkToken> told = new HashSet<>();
    List<List<String>> kinds = table("| kind |");
    for (List<String> row : kinds) {
      TokenKind kind = TokenKind.valueOf(row.getFirst().replace("`", ""));
      for (String text : row.getLast().split(" · ")) {
        String exact = kind == TokenKind.NAME_PART && text.length() == 2 ? " " + text : text;
        if (!exact.isEmpty()) {
          TOKENISER.add(kind, Side.UNKNOWN, exact, told);
        }
      }
    }

    assertThat(of("欧阳建國", "11010519491231002X", "13800138000")).isEqualTo(told);
    assertThat(kinds).hasSize(TokenKind.values().length - 1);
  }

  @Test
  void whatTheGuideSaysMeetsMeets() {
    List<List<String>> rows =
        table("| written |").stream().filter(row -> !row.getFirst().startsWith("a ")).toList();

    assertThat(rows).hasSizeGreaterThan(7);
    for (List<String> row : rows) {
      for (String written : row.getFirst().split(", ")) {
        Map<TokenKind, Long> shared = shared(written, row.get(1));
        assertThat(shared).as("%s and %s", written, row.get(1)).isNotEmpty();
        assertThat(shared.containsKey(TokenKind.NAME_SOUND))
            .isEqualTo(row.getLast().startsWith("sound"));
      }
    }
  }

  @Test
  void aFeedThatAsksForItLetsNamesBeAlikeAndNoOtherDoes(@TempDir Path folder) throws IOException {
    Path shipped = Path.of("departments/justice/mediation.yaml");
    Path asking = folder.resolve("mediation.yaml");
    Files.writeString(asking, Files.readString(shipped) + String.join("", GUIDE.blocks("yaml")));

    assertThat(kindsOf(shipped)).doesNotContain(TokenKind.NAME_SIMILARITY);
    assertThat(kindsOf(asking)).containsOnlyOnce(TokenKind.NAME_SIMILARITY);
    assertThat(kindsOf(asking)).containsAll(kindsOf(shipped));
  }

  /** Kinds of the tokens that a feed makes of one case with a person and a company. */
  private static List<TokenKind> kindsOf(Path file) {
    Feed feed = Objects.requireNonNull(FeedReader.read(file).feed());
    Captured.CaseRow row =
        new Captured.CaseRow(
            "7",
            new Version(1, 1),
            Operation.UPSERT,
            new SourceRow(Map.of("id", "7", "jflb", "1", "slrq", "2019-03-05")),
            Map.of("parties", List.of(party("Zhang Wei"), party("甲乙物业管理有限公司"))),
            null);
    MappingResult result = new CaseMapper(feed, TOKENISER, Clock.systemUTC()).map(row);
    return ((MappingResult.Mapped) result)
        .record().getTokens().stream().map(LinkToken::getKind).toList();
  }

  private static SourceRow party(String name) {
    return new SourceRow(Map.of("sqrlb", "1", "sqrlx", "1", "sqrxm", name));
  }

  private static Map<TokenKind, Long> shared(String one, String other) {
    Set<LinkToken> tokens = of(one, one, one);
    tokens.retainAll(of(other, other, other));
    return tokens.stream()
        .collect(Collectors.groupingBy(LinkToken::getKind, Collectors.counting()));
  }

  private static Set<LinkToken> of(String name, String number, String phone) {
    List<LinkToken> tokens = new ArrayList<>();
    new PartyTokens(TOKENISER)
        .add(List.of(number), List.of(phone), List.of(name), Side.UNKNOWN, tokens);
    return new HashSet<>(tokens);
  }
}
