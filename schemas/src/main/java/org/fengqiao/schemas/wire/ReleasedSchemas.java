package org.fengqiao.schemas.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Every version of a message's schema that has ever been released, from the resources {@code
 * avro/history/<Name>/<n>.avsc} with n counting from 1 without a gap. A released version is never
 * edited and never removed: messages written with it may still lie in a queue or an archive.
 */
public final class ReleasedSchemas {

  private ReleasedSchemas() {}

  /** The released versions of the named message, oldest first; empty when none is released. */
  public static List<Schema> of(String messageName) {
    List<Schema> versions = new ArrayList<>();
    Optional<Schema> next = read(messageName, 1);
    while (next.isPresent()) {
      versions.add(next.get());
      next = read(messageName, versions.size() + 1);
    }
    return List.copyOf(versions);
  }

  private static Optional<Schema> read(String messageName, int version) {
    String resource = "/avro/history/" + messageName + "/" + version + ".avsc";
    try (InputStream stream = ReleasedSchemas.class.getResourceAsStream(resource)) {
      // A parser remembers names, and the versions share theirs: each version needs its own.
      return stream == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Released schema " + resource + " cannot be read; the jar is damaged", e);
    }
  }
}
