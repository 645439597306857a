package org.fengqiao.routes.border.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.border.partner.Doorstep;
import org.fengqiao.routes.border.partner.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what a partner has laid into {@code inbox/} of its drop, by name, and puts each file away
 * once it is taken in: into {@code done/}, or into {@code refused/} with the code after its name. A
 * kill in between fetches it once more, which has no second effect.
 */
public final class SftpInbox {

  private static final Logger LOG = LoggerFactory.getLogger(SftpInbox.class);
  // As on the broker; a longer one is refused by what is read of it.
  private static final int LONGEST_BYTES = 16_384;

  private final String province;
  private final Transport.Sftp place;
  private final Doorstep doorstep;

  /**
   * Fetches from there.
   *
   * @param province whose drop it is, 6 digits
   */
  public SftpInbox(String province, Transport.Sftp place, Doorstep doorstep) {
    this.province = province;
    this.place = place;
    this.doorstep = doorstep;
  }

  /** Whose drop it is. */
  public String province() {
    return province;
  }

  /** Fetches what is there now; returns how many files were put away. */
  public int fetch() {
    try (SftpDrop drop = SftpDrop.open(place)) {
      int fetched = 0;
      for (Path file : waiting(drop.folder("inbox"))) {
        take(drop, file);
        fetched++;
      }
      return fetched;
    } catch (IOException | UncheckedIOException away) {
      LOG.warn(
          "border: the drop of {} cannot be read and is tried again: {}",
          province,
          away.getMessage());
      return 0;
    }
  }

  private static List<Path> waiting(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SftpCarrier.ENDING))
          .sorted()
          .toList();
    }
  }

  private void take(SftpDrop drop, Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST_BYTES + 1);
    }
    // One byte too many makes it no message, whatever it began as.
    Optional<String> refusal = doorstep.take(bytes.length > LONGEST_BYTES ? new byte[0] : bytes);
    String name = file.getFileName().toString();
    Path put =
        refusal
            .map(code -> drop.folder("refused").resolve(name + "." + code))
            .orElseGet(() -> drop.folder("done").resolve(name));
    Files.move(file, put, StandardCopyOption.REPLACE_EXISTING);
  }
}
