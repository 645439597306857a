package org.fengqiao.routes.console;

import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.EvidenceOffice;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The evidence pack of an alert, as a file; a hub without neighbours has none. */
@RestController
@ConditionalOnRole(Role.HUB)
class EvidenceDownload {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final AlertBook book;
  private final ObjectProvider<EvidenceOffice> office;

  EvidenceDownload(AlertBook book, ObjectProvider<EvidenceOffice> office) {
    this.book = book;
    this.office = office;
  }

  @GetMapping("/border/{alertId}/evidence")
  ResponseEntity<byte[]> evidence(@PathVariable String alertId) {
    EvidenceOffice open = office.getIfAvailable();
    if (open == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    byte[] pack =
        book.find(alertId)
            .map(alert -> open.pack(alert).zip())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ContentDisposition file =
        ContentDisposition.attachment().filename("evidence-" + alertId + ".zip").build();
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(pack);
  }
}
