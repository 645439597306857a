package org.fengqiao.routes.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** A reader finds each release's briefing on the console, and gets what the office signed. */
class BriefingPageTest extends BriefingDesk {

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;

  @AfterEach
  void clear() throws IOException {
    FileSystemUtils.deleteRecursively(shelf());
  }

  @Test
  void aReleaseWithoutABriefingSaysHowOneIsMade() throws Exception {
    assertThat(page("zh-CN"))
        .contains("尚无简报", "ops/hub briefing make 2026-10 --revision 0 --to " + shelf())
        .contains("没有办公室的公钥 briefing.pub");
    assertThat(page("en")).contains("How to verify", "Released");
  }

  @Test
  void everyFileOfABriefingIsGivenOutAsItWasSigned() throws Exception {
    Path made = layOut("2026-10-r0");

    String page = page("zh-CN");

    List<String> names;
    try (Stream<Path> files = Files.list(made)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(names).hasSizeGreaterThan(7);
    Path taken = Files.createDirectories(folder.resolve("taken"));
    for (String name : names) {
      assertThat(page).contains("/conference/briefing/2026-10-r0/" + name);
      HttpResponse<byte[]> answer = get("2026-10-r0/" + name);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      Files.write(taken.resolve(name), answer.body());
    }
    assertThat(
            briefing(
                "verify",
                taken.toString(),
                "--public-key",
                folder.resolve("keys/briefing.pub").toString()))
        .contains("2026-10");
  }

  @Test
  void whatWasNotSignedOrNotReleasedIsNotGivenOut() throws Exception {
    Path made = layOut("2026-10-r0");
    Path html = made.resolve("briefing-2026-10-r0.html");
    Files.writeString(html, Files.readString(html).replaceFirst("<title>", "<title>!"));
    Files.writeString(made.resolve("notes.txt"), "draft");

    assertThat(status("2026-10-r0/briefing-2026-10-r0.pdf")).isEqualTo(200);
    assertThat(status("2026-10-r0/briefing-2026-10-r0.html")).as("altered").isEqualTo(404);
    assertThat(status("2026-10-r0/notes.txt")).as("not listed").isEqualTo(404);
    assertThat(status("2026-10-r0/..%2Fbriefing.pub")).as("elsewhere").isIn(400, 404);
    assertThat(status("2026-10-r7/manifest.json")).as("no such release").isEqualTo(404);

    Path manifest = made.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"release\" : 0", "\"release\" : 1"));
    assertThat(status("2026-10-r0/briefing-2026-10-r0.pdf")).as("forged").isEqualTo(404);
    assertThat(page("zh-CN")).doesNotContain("/conference/briefing/2026-10-r0/");
  }

  private Path layOut(String name) throws IOException {
    make("out");
    Files.createDirectories(shelf());
    Files.copy(folder.resolve("keys/briefing.pub"), shelf().resolve("briefing.pub"));
    return Files.move(folder.resolve("out"), shelf().resolve(name));
  }

  private static Path shelf() {
    return home.resolve("briefings");
  }

  private String page(String language) throws IOException, InterruptedException {
    return new String(ask("?lang=" + language).body(), UTF_8);
  }

  private int status(String file) throws IOException, InterruptedException {
    return get(file).statusCode();
  }

  private HttpResponse<byte[]> get(String file) throws IOException, InterruptedException {
    return ask("/" + file);
  }

  private HttpResponse<byte[]> ask(String rest) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/conference/briefing" + rest))
            .build(),
        BodyHandlers.ofByteArray());
  }
}
