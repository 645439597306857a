package org.fengqiao.routes.briefing.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.briefing.published.ReleaseHead;

/**
 * Briefings that an office has laid out for readers: a folder of folders as {@link BriefingFolder}
 * writes them, and beside them the office's public key. What is not signed with it is not given
 * out, nor is a file that is not the one that was signed.
 */
public final class BriefingShelf {

  private final Path shelf;

  /** Looks into a folder, which need not be there. */
  public BriefingShelf(Path shelf) {
    this.shelf = shelf;
  }

  /** The folder. */
  public Path folder() {
    return shelf;
  }

  /** Whether the office's public key lies there; without it nothing is given out. */
  public boolean hasKey() {
    return Files.isRegularFile(shelf.resolve(KeyFiles.PUBLIC));
  }

  /** The briefing of exactly that release; empty where none is laid out that the office signed. */
  public Optional<LaidOut> of(ReleaseHead head) {
    return folders().stream()
        .flatMap(folder -> open(folder).stream())
        .filter(each -> each.manifest().period().equals(head.month().toString()))
        .filter(each -> each.manifest().release() == head.number())
        .filter(each -> each.manifest().releasedAt().equals(head.releasedAt()))
        .findFirst();
  }

  private List<Path> folders() {
    if (!hasKey()) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(shelf)) {
      return found
          .filter(each -> Files.isRegularFile(each.resolve(BriefingManifest.SIGNATURE)))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    } catch (IOException away) {
      return List.of();
    }
  }

  private Optional<LaidOut> open(Path folder) {
    try {
      PublicKey key = KeyFiles.readPublic(shelf.resolve(KeyFiles.PUBLIC));
      return Verification.manifest(folder, key).map(manifest -> new LaidOut(folder, manifest));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A briefing that the office signed.
   *
   * @param folder where it lies
   * @param manifest what it holds
   */
  public record LaidOut(Path folder, BriefingManifest manifest) {

    /**
     * A file of it, the manifest, its signature and the sums among them; empty for any other name,
     * and for a file that is not the one that was signed.
     *
     * @throws IOException when it cannot be read
     */
    public Optional<byte[]> file(String name) throws IOException {
      return switch (name) {
        case BriefingManifest.SUMS -> read(name, DigestUtils.sha256Hex(manifest.sums()));
        case BriefingManifest.NAME -> read(name, DigestUtils.sha256Hex(manifest.json()));
        case BriefingManifest.SIGNATURE -> Optional.of(Files.readAllBytes(folder.resolve(name)));
        default -> {
          Optional<BriefingManifest.File> listed =
              manifest.files().stream().filter(file -> file.name().equals(name)).findFirst();
          yield listed.isEmpty() ? Optional.empty() : read(name, listed.get().sha256());
        }
      };
    }

    private Optional<byte[]> read(String name, String sha256) throws IOException {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      return DigestUtils.sha256Hex(content).equals(sha256)
          ? Optional.of(content)
          : Optional.empty();
    }
  }
}
