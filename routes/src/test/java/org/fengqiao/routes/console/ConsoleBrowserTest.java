package org.fengqiao.routes.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A clerk's morning in a real Chromium: feeds, conference, an alert, the answer, in two languages.
 */
@ExtendWith(TwoHubsExtension.class)
class ConsoleBrowserTest {

  private static final double SOON_MILLIS = 30_000;
  private static final Path SCREENS = Path.of("target", "screens");
  private static final List<String> NO_STRANGERS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsFiguresAndAnswersAnAlertInBothLanguages(TwoHubs hubs) {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "no Chromium found: install it (apt-get install chromium) or name it by CHROMIUM");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(
                        Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                            "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(NO_STRANGERS));
        BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);

      readsFeeds(page, hubs);
      readsFigures(page, hubs);
      answersAnAlert(page, hubs);
      followsARecord(page, hubs);
    }
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }

  private static void readsFeeds(Page page, TwoHubs hubs) {
    page.navigate(hubs.shanghai() + "/");
    picture(page, "overview-zh");
    page.locator("nav a", text("数据源")).click();
    assertThat(page.locator("h1")).hasText("数据源");
    assertThat(page.locator("tbody tr:not(.problem)")).hasCount(6);
    // The table that htmx puts in two seconds later is another element.
    page.locator("table").evaluate("table => table.dataset.first = 'true'");
    assertThat(page.locator("table[data-first]")).hasCount(0, soonCount());
    picture(page, "feeds-zh");
    page.locator("a.language").click();
    assertThat(page.locator("h1")).hasText("Feeds");
    picture(page, "feeds-en");
  }

  private static void readsFigures(Page page, TwoHubs hubs) {
    page.locator("nav a", text("Conference")).click();
    // Figures follow the facts within seconds.
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator(".charts").count() == 1;
        });
    assertThat(page.locator("[data-figures][data-drawn=true] canvas")).hasCount(6, soonCount());
    picture(page, "conference-en");
    page.locator("#department summary").click();
    page.locator("#department a").first().click();
    assertThat(page.locator(".filters .chip")).hasCount(1);
    assertThat(page.locator("[data-figures][data-drawn=true] canvas")).hasCount(6, soonCount());
    page.locator(".filters .chip").click();
    assertThat(page.locator(".filters")).hasCount(0);
    page.locator("a.language").click();
    assertThat(page.locator("h1")).hasText("联席会议");
    assertThat(page.locator("[data-figures][data-drawn=true] canvas")).hasCount(6, soonCount());
    picture(page, "conference-zh");
  }

  private static void answersAnAlert(Page page, TwoHubs hubs) {
    hubs.borderDispute(EscalationLevel.RED);
    page.navigate(hubs.jiangsu() + "/border");
    Locator incoming =
        page.locator("#in tbody tr", new Page.LocatorOptions().setHas(page.locator(".level.RED")));
    incoming.locator("a").click(new Locator.ClickOptions().setTimeout(SOON_MILLIS));
    String alertId = page.locator(".lead .code").textContent();
    page.locator("label", text("调解中")).click();
    picture(page, "alert-zh");
    page.locator("form[action$=feedback] button").click();
    assertThat(page.locator(".said")).isVisible();
    assertThat(page.locator(".lead .chip.HANDLING")).hasText("处置中");
    picture(page, "alert-answered-zh");

    page.navigate(hubs.shanghai() + "/border?lang=en");
    Locator sent = page.locator("#out tr", new Page.LocatorOptions().setHasText(alertId));
    assertThat(sent).containsText("in mediation", soonText());
    picture(page, "border-en");
    sent.locator("a").click();
    // Alert, receipt, feedback, and the receipt of that.
    assertThat(page.locator("main section.card").last().locator("tbody tr")).hasCount(4);
    picture(page, "alert-en");
    page.locator("a.language").click();
    page.navigate(hubs.shanghai() + "/border");
    assertThat(page.locator("h1")).hasText("省际边界");
    picture(page, "border-zh");
  }

  private static void followsARecord(Page page, TwoHubs hubs) {
    page.navigate(hubs.shanghai() + "/");
    page.locator("#key").fill("justice.mediation:6");
    page.locator("form.follow button").click();
    assertThat(page.locator("h1")).hasText("记录追踪");
    assertThat(page.locator("main")).containsText("justice.mediation:8");
    picture(page, "record-zh");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static LocatorAssertions.HasCountOptions soonCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(SOON_MILLIS);
  }

  private static LocatorAssertions.ContainsTextOptions soonText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MILLIS);
  }

  private static Optional<Path> chromium() {
    @Nullable String named = System.getenv("CHROMIUM");
    return Stream.of(
            named == null ? "/usr/bin/chromium" : named,
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
