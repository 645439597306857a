package org.fengqiao.routes.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as guides show them. */
class HubSettingsTest {

  private static final Path RUNNING = Path.of("..", "connectors", "docs", "running.md");
  private static final Path BORDER = Path.of("docs", "border.md");
  private static final Pattern BLOCK = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

  @Test
  void theQuietHoursOfAConnectionAreWrittenAsTheGuideShows() throws IOException {
    Properties written = shownIn(RUNNING);
    written.setProperty("hub.edge.connections.justice-register.url", "jdbc:postgresql://x/y");

    HubSettings settings = bound(written);

    HubSettings.Connection register =
        Objects.requireNonNull(settings.edge().connections().get("justice-register"));
    assertThat(QuietHours.of(register.quiet()).spans())
        .containsExactly(
            new QuietHours.Span(LocalTime.of(8, 30), LocalTime.of(11, 30)),
            new QuietHours.Span(LocalTime.of(13, 30), LocalTime.of(17, 0)));
  }

  @Test
  void theOfficesAddressesAreWrittenAsTheGuideShows() throws IOException {
    HubSettings.Notice notice = bound(shownIn(BORDER)).border().notice();

    assertThat(notice.to()).containsExactly("desk@office.example", "duty@office.example");
    assertThat(notice.webhook())
        .isEqualTo(URI.create("https://robot.office.example/send?key=SECRET"));
    assertThat(notice.toString()).doesNotContain("SECRET");
  }

  @Test
  void aNoticeThatCouldNotBeSentIsRefused() {
    List<String> to = List.of("desk@office.example");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HubSettings.Notice(to, "", null, ""))
        .withMessageContaining("hub.border.notice.from");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new HubSettings.Notice(List.of(), "", URI.create("mailto:a@office.example"), ""))
        .withMessageContaining("hub.border.notice.webhook");
  }

  @ParameterizedTest
  @CsvSource({"-1,0.1,30,P1D", "NaN,0.1,30,P1D", "3,1.1,30,P1D", "3,0.1,-1,P1D", "3,0.1,30,PT0S"})
  void aReviewThatNobodyCanMeanIsRefused(double margin, double twice, int sample, Duration draw) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HubSettings.Review(margin, twice, sample, draw));
  }

  private static Properties shownIn(Path guide) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(guide));
    assertThat(block.find()).isTrue();
    Properties written = new Properties();
    written.load(new StringReader(block.group(1)));
    return written;
  }

  private static HubSettings bound(Properties written) {
    return new Binder(new MapConfigurationPropertySource(written))
        .bind("hub", HubSettings.class)
        .get();
  }
}
