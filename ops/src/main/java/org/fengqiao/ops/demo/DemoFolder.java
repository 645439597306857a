package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a demo keeps what it has: the departments, the hubs, and, apart from both, the truth.
 *
 * @param root the folder given by --data
 */
record DemoFolder(Path root) {

  DemoFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path legacy() {
    return root.resolve("departments");
  }

  /** What is true, for evaluation; no hub is ever told of it. */
  Path truth() {
    return root.resolve("truth");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path certificates() {
    return root.resolve("certificates");
  }

  Path hub(String name) {
    return root.resolve(name);
  }

  Path state() {
    return root.resolve("demo.properties");
  }

  /** Where everything is, for {@code ops/hub reconcile}. */
  Path reconciler() {
    return root.resolve("reconcile.yaml");
  }

  /** Removes everything; only a folder that a demo has made, or an empty one, may be removed. */
  void clear() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var entries = Files.list(root)) {
      boolean foreign = !Files.exists(state()) && entries.findAny().isPresent();
      if (foreign) {
        throw new IOException(
            root + " is not a demo's folder and is not emptied; choose another by --data");
      }
    }
    Files.walkFileTree(root, new Remover());
  }

  private static final class Remover extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
