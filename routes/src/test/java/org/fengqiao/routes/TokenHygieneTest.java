package org.fengqiao.routes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.command.LinkageCommands;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * Where tokens are and where they are not. That they expire is shown by {@link TokenRetentionTest}
 * and {@link FrequentTokensExpireTest}, that disputes stay whole across a change of keys by {@link
 * TokenRotationTest}, that no other message has a field for them by {@code PrivacyRuleTest}.
 */
class TokenHygieneTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int RECORDS = 1_100;
  private static final String KEY = "justice.mediation:hygiene-";

  /** A bank that is a party to every record, and somebody who is to one. */
  private static final TokenTraces BANK = new TokenTraces(1);

  private static final TokenTraces SOMEBODY = new TokenTraces(2);
  private static boolean filled;

  @LocalServerPort private int port;
  @Autowired private List<RequestMappingInfoHandlerMapping> doors = List.of();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void fill() {
    if (!filled) {
      projection.project(
          intake.accept(
              aBatch(
                  IntStream.range(0, RECORDS)
                      .mapToObj(TokenHygieneTest::record)
                      .toArray(CaseRecord[]::new))));
      filled = true;
    }
    await().atMost(SOON).until(() -> frequentIn(BANK) == 1);
  }

  private static CaseRecord record(int at) {
    TokenTraces person = at == 0 ? SOMEBODY : new TokenTraces(100 + at);
    return aMediation("hygiene-" + at, 1)
        .setTokens(
            List.of(
                new LinkToken(TokenKind.CREDIT_CODE, Side.RESPONDENT, 1, BANK.digest()),
                new LinkToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 1, person.digest())))
        .build();
  }

  @Test
  void tokensStandInTwoColumnsOfLinkageAndInNoOther() {
    Set<String> found = new TreeSet<>();
    for (String column : columns()) {
      int point = column.lastIndexOf('.');
      String text =
          jdbc()
              .sql(
                  "select coalesce(string_agg(%s::text, E'\\n'), '') from %s"
                      .formatted(column.substring(point + 1), column.substring(0, point)))
              .query(String.class)
              .single();
      if (BANK.isIn(text) || SOMEBODY.isIn(text)) {
        found.add(column);
      }
    }

    assertThat(found).containsExactly("hub.calibration.frequent", "hub.case_record.tokens");
  }

  @Test
  void nothingInTheStoreCountsOrFindsByThem() {
    assertThat(
            strings(
                "select view_schema || '.' || view_name from information_schema.view_column_usage"
                    + " where table_schema = 'hub' and column_name in ('tokens', 'frequent')"))
        .as("no view shows them")
        .isEmpty();
    assertThat(
            strings(
                "select indexdef from pg_indexes where schemaname = 'hub'"
                    + " and indexdef ~ '\\m(tokens|frequent)\\M'"))
        .as("no index finds a record by them")
        .isEmpty();
    assertThat(
            strings(
                """
                select routine_name from information_schema.routines
                where routine_schema in ('hub', 'warehouse')
                  and (routine_definition ~ '\\m(tokens|clues|frequent|calibration)\\M'
                    or routine_definition ~ 'hub\\.case_record\\M' and routine_definition ~ '\\*')
                """))
        .as("no function reads them")
        .isEmpty();
    assertThat(
            strings(
                """
                select specific_name from information_schema.parameters
                where specific_schema in ('hub', 'warehouse') and parameter_mode = 'IN'
                  and data_type not in ('integer', 'bigint', 'date', 'timestamp with time zone')
                """))
        .as("no function takes one")
        .isEmpty();
  }

  @Test
  void ofAFrequentTokenThePowerOfTwoIsKeptAndOnlyTheNewest() throws Exception {
    assertThat(powerOf(BANK)).as("of 1,100").isEqualTo((byte) 10);
    assertThat(frequentIn(SOMEBODY)).isZero();

    LinkageModel delivered = CaseModels.byDefault();
    Path file = home.resolve("again.json");
    ModelFile.write(
        new LinkageModel("again", delivered.prior(), delivered.thresholds(), delivered.weights()),
        file);
    command("switch", file.toString());
    await().atMost(SOON).until(() -> followed().startsWith("again"));

    assertThat(frequentIn(BANK)).as("calibrations that have it").isEqualTo(1);
    assertThat(strings("select version from hub.calibration where length(frequent) > 0"))
        .singleElement()
        .asString()
        .startsWith("again");
  }

  @Test
  void noPageAndNoJsonTellsAToken() throws Exception {
    List<String> seen = new ArrayList<>();
    for (Door door : doors()) {
      HttpResponse<String> answer = get(door.path("justice.mediation:hygiene-0"));
      if (answer.statusCode() == 200) {
        seen.add(door.pattern);
      }
      assertThat(BANK.isIn(answer.body()) || SOMEBODY.isIn(answer.body()))
          .as(door.pattern)
          .isFalse();
    }
    assertThat(seen)
        .contains("/", "/feeds", "/conference", "/records/{*path}", "/api/status", "/api/ledger");
  }

  @Test
  void noPageFindsARecordByAToken() throws Exception {
    for (Door door : doors()) {
      for (String written : SOMEBODY.written().toList()) {
        assertThat(get(door.path(written)).body())
            .as("%s asked for %s", door.pattern, written)
            .doesNotContain(KEY);
      }
    }
  }

  @Test
  void onlyIntakeAndLinkageKnowWhatATokenIs() {
    noClasses()
        .that(
            resideInAPackage("org.fengqiao.routes..")
                .and(
                    resideInAPackage("org.fengqiao.routes.linkage..")
                        .negate()
                        .or(resideInAPackage("org.fengqiao.routes.linkage.command.."))))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            ".*\\.(LinkToken|TokenDigest|TokenKind)|.*\\.linkage\\.evidence\\..*Evidence")
        .because("what takes or shows a token would tell in how many disputes a person is")
        .check(HouseRules.productionOf("org.fengqiao.routes"));
  }

  @Test
  void noCommandTakesOrTellsAToken() throws Exception {
    List<CommandLine> commands = LinkageCommands.line().getSubcommands().values().stream().toList();
    assertThat(commands).hasSizeGreaterThan(6);
    for (CommandLine line : commands) {
      assertThat(line.getCommandSpec().args().stream().map(ArgSpec::paramLabel))
          .as(line.getCommandName())
          .noneMatch(label -> label.matches("(?i).*(token|digest).*"));
    }

    Path model = home.resolve("learnt.json");
    Path report = home.resolve("report.json");
    Path truth = home.resolve("truth.csv");
    Files.writeString(truth, "record_key,dispute\n" + KEY + "0,one\n" + KEY + "1,two\n");
    List<String> told =
        List.of(
            command("list", "--all"),
            command("models"),
            command("train", "--out", model.toString(), "--force"),
            command(
                "evaluate", "--truth", truth.toString(), "--json", report.toString(), "--force"),
            Files.readString(report));
    assertThat(told).noneMatch(text -> BANK.isIn(text) || SOMEBODY.isIn(text));
    SOMEBODY
        .written()
        .forEach(
            written ->
                assertThat(
                        command("override", written, KEY + "1", "--must-link", "--reason", "one"))
                    .contains("has no record"));
  }

  /** A way into the hub from outside. */
  private record Door(String pattern, HandlerMethod method) {

    /** Its address, with the same value wherever it takes one. */
    String path(String value) {
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      String query =
          Stream.of(method.getMethodParameters())
              .filter(each -> each.hasParameterAnnotation(RequestParam.class))
              .map(each -> named(each) + "=" + encoded)
              .reduce("", (one, other) -> one + other + "&");
      return pattern.replaceAll("\\{[^}]*}", encoded) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String named(MethodParameter parameter) {
      RequestParam annotation =
          Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
      return annotation.name().isEmpty()
          ? Objects.requireNonNull(parameter.getParameter().getName())
          : annotation.name();
    }
  }

  /** All that can be asked, the console's own and those that libraries open. */
  private List<Door> doors() {
    List<Door> all = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping each : doors) {
      each.getHandlerMethods()
          .forEach((info, method) -> patterns(info).forEach(at -> all.add(new Door(at, method))));
    }
    return all;
  }

  private static Set<String> patterns(RequestMappingInfo info) {
    return info.getPatternValues();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  /** Of all tables but those that a connection makes for itself, which no other can read. */
  private List<String> columns() {
    return strings(
        "select table_schema || '.' || table_name || '.' || column_name"
            + " from information_schema.columns"
            + " where table_schema not in ('pg_catalog', 'information_schema')"
            + " and not starts_with(table_schema, 'pg_temp')");
  }

  private List<String> strings(String sql) {
    return jdbc().sql(sql).query(String.class).list();
  }

  private String followed() {
    return jdbc()
        .sql(
            "select version from hub.calibration where revision is not null"
                + " order by switched_at desc limit 1")
        .query(String.class)
        .single();
  }

  /** How many calibrations hold a token. */
  private long frequentIn(TokenTraces token) {
    return strings("select frequent::text from hub.calibration").stream()
        .filter(token::isIn)
        .count();
  }

  /** What is kept of the number of records that carry a token. */
  private byte powerOf(TokenTraces token) {
    for (byte[] frequent :
        jdbc().sql("select frequent from hub.calibration").query(byte[].class).list()) {
      for (ByteBuffer bytes = ByteBuffer.wrap(frequent); bytes.hasRemaining(); ) {
        long value = bytes.getLong();
        byte power = bytes.get();
        if ((value & -16) == token.value()) {
          return power;
        }
      }
    }
    throw new AssertionError("no calibration has the token");
  }
}
