package org.fengqiao.routes.briefing.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Verifies a briefing's folder, without a hub. */
public final class Verification {

  private static final Set<String> BESIDE =
      Set.of(BriefingManifest.NAME, BriefingManifest.SIGNATURE);

  private Verification() {}

  /**
   * Whether a folder is what was signed.
   *
   * @param key Ed25519, of who should have signed it
   * @throws IOException when the folder cannot be read
   */
  public static Verdict of(Path folder, PublicKey key) throws IOException {
    Optional<BriefingManifest> manifest = manifest(folder, key);
    if (manifest.isEmpty()) {
      return new Verdict.NotSigned();
    }
    Set<String> altered = altered(folder, manifest.get());
    return altered.isEmpty()
        ? new Verdict.Intact(manifest.get())
        : new Verdict.Altered(List.copyOf(altered));
  }

  /** The manifest of a folder; empty when it is not signed. */
  static Optional<BriefingManifest> manifest(Path folder, PublicKey key) throws IOException {
    byte[] json = Files.readAllBytes(folder.resolve(BriefingManifest.NAME));
    byte[] signature = Files.readAllBytes(folder.resolve(BriefingManifest.SIGNATURE));
    return isSigned(json, signature, key)
        ? Optional.of(BriefingManifest.read(json))
        : Optional.empty();
  }

  private static Set<String> altered(Path folder, BriefingManifest manifest) throws IOException {
    Map<String, String> listed =
        new HashMap<>(
            manifest.files().stream()
                .collect(
                    Collectors.toMap(BriefingManifest.File::name, BriefingManifest.File::sha256)));
    // Follows from the manifest, which cannot list it.
    listed.put(BriefingManifest.SUMS, DigestUtils.sha256Hex(manifest.sums()));
    Set<String> altered = new TreeSet<>(listed.keySet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file)
            && DigestUtils.sha256Hex(Files.readAllBytes(file)).equals(listed.get(name))) {
          altered.remove(name);
        } else if (!BESIDE.contains(name)) {
          altered.add(name);
        }
      }
    }
    return altered;
  }

  private static boolean isSigned(byte[] content, byte[] signature, PublicKey key) {
    try {
      Signature check = Signature.getInstance(key.getAlgorithm());
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (GeneralSecurityException notEven) {
      return false;
    }
  }
}
