package org.fengqiao.routes.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.folder.BriefingManifest;
import org.fengqiao.routes.briefing.folder.BriefingShelf;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.briefing.published.ReleaseHead;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The briefings (会商简报) of released months, as files. Only what a release told is in them, and only
 * those are given out whose release this hub knows.
 */
@Controller
@ConditionalOnRole(Role.HUB)
class BriefingPage {

  private static final List<String> BESIDE =
      List.of("manifest.json", "manifest.json.sig", "SHA256SUMS");
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaType.TEXT_HTML,
          "pdf", MediaType.APPLICATION_PDF,
          "json", MediaType.APPLICATION_JSON);

  private final PublishedMonths months;
  private final BriefingShelf shelf;

  BriefingPage(PublishedMonths months, BriefingShelf shelf) {
    this.months = months;
    this.shelf = shelf;
  }

  /**
   * A release.
   *
   * @param name as files are called after it
   * @param month the period
   * @param number 0 for the first release, then the number of the revision
   * @param releasedAt when
   * @param folder where its briefing lies, or is to be made
   * @param files of its briefing; none where none is laid out
   */
  public record Line(
      String name,
      YearMonth month,
      int number,
      Instant releasedAt,
      String folder,
      List<String> files) {}

  @GetMapping("/conference/briefing")
  String page(Model model) {
    model.addAttribute(
        "lines", months.releases().stream().map(head -> line(head, shelf.of(head))).toList());
    model.addAttribute("shelf", shelf);
    return "briefing";
  }

  private Line line(ReleaseHead head, Optional<BriefingShelf.LaidOut> briefing) {
    String name = name(head);
    return new Line(
        name,
        head.month(),
        head.number(),
        head.releasedAt(),
        briefing.map(BriefingShelf.LaidOut::folder).orElse(shelf.folder().resolve(name)).toString(),
        briefing.map(BriefingPage::files).orElse(List.of()));
  }

  private static List<String> files(BriefingShelf.LaidOut briefing) {
    return Stream.concat(
            briefing.manifest().files().stream().map(BriefingManifest.File::name), BESIDE.stream())
        .toList();
  }

  @GetMapping("/conference/briefing/{name}/{file}")
  ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable String file)
      throws IOException {
    Optional<BriefingShelf.LaidOut> briefing =
        months.releases().stream()
            .filter(head -> name(head).equals(name))
            .findFirst()
            .flatMap(shelf::of);
    Optional<byte[]> content = briefing.isEmpty() ? Optional.empty() : briefing.get().file(file);
    if (content.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ContentDisposition kept = ContentDisposition.attachment().filename(file).build();
    return ResponseEntity.ok()
        .contentType(type(Path.of(file)))
        .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
        .body(content.get());
  }

  private static MediaType type(Path file) {
    String name = file.toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
  }

  private static String name(ReleaseHead head) {
    return head.month() + "-r" + head.number();
  }
}
