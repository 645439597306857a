package org.fengqiao.ops.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a pack, by name. */
public final class Pack {

  /** The list of all other files with their SHA-256. */
  public static final String SUMS = "SHA256SUMS";

  /** The exporter's signature of that list. */
  public static final String SEAL = SUMS + ".sig";

  private static final String CORE = "core/";

  private final SortedMap<String, byte[]> files;

  /** A pack of these files. */
  public Pack(SortedMap<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /** The file of that name, if there is one. */
  public Optional<byte[]> find(String name) {
    byte @Nullable [] found = files.get(name);
    return Optional.ofNullable(found);
  }

  /**
   * The file of that name.
   *
   * @throws PackRefusedException when there is none
   */
  public byte[] file(String name) {
    return find(name)
        .orElseThrow(() -> new PackRefusedException(Texts.of("refused.missing", name)));
  }

  /** Names of all files. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  /** Names of what both sides have alike. */
  public SortedSet<String> core() {
    return names().stream()
        .filter(name -> name.startsWith(CORE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** SHA-256 over the sums of what both sides have alike, in hexadecimal. */
  public String coreHash() {
    String sums =
        core().stream()
            .map(name -> sha256(file(name)) + "  " + name + "\n")
            .collect(Collectors.joining());
    return sha256(sums.getBytes(UTF_8));
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
