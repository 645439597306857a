package org.fengqiao.routes.border.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fengqiao.routes.border.partner.Carrier;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.Transport;

/**
 * Lays a parcel into {@code outbox/} of a partner's drop, under another name until it is whole. The
 * partner confirms it by a file of the same name and {@code .receipt} after it, with or without
 * content; then both are removed.
 */
public final class SftpCarrier implements Carrier {

  /** Ending of a file that holds a statement or test message. */
  static final String ENDING = ".fqm";

  private static final String UNFINISHED = ".part";
  private static final String RECEIPT = ".receipt";

  private final Transport.Sftp place;

  /** Carries there. */
  public SftpCarrier(Transport.Sftp place) {
    this.place = place;
  }

  /**
   * Carries a parcel.
   *
   * @throws IOException while there is no receipt file, too: the parcel lies there then, and is not
   *     laid down a second time
   */
  @Override
  public void carry(Parcel parcel) throws IOException {
    try (SftpDrop drop = SftpDrop.open(place)) {
      Path outbox = drop.folder("outbox");
      Path file = outbox.resolve(parcel.name() + ENDING);
      Path receipt = outbox.resolve(parcel.name() + ENDING + RECEIPT);
      if (!Files.exists(receipt)) {
        layDown(parcel, file);
        throw new IOException("no receipt file yet for " + parcel.name() + ENDING);
      }
      // The receipt goes last. A kill right after it lays the parcel down once more, as may happen.
      Files.deleteIfExists(file);
      Files.delete(receipt);
    }
  }

  private static void layDown(Parcel parcel, Path file) throws IOException {
    if (!Files.exists(file)) {
      Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
      Files.write(unfinished, parcel.bytes());
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
