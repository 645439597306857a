package org.fengqiao.ops.rig;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product with some lines changed: the changed classes, which come before its own. */
public final class Mutant {

  private final Path folder;

  private Mutant(Path folder) {
    this.folder = folder;
  }

  /**
   * Changes the sources and compiles them.
   *
   * @param edits what is changed
   * @param folder new folder for the changed sources and classes
   * @throws IllegalStateException when the sources are no longer what the change was made for
   */
  public static Mutant build(List<SourceEdit> edits, Path folder) {
    try {
      Path sources = folder.resolve("src");
      Set<Path> changed = new LinkedHashSet<>();
      for (SourceEdit edit : edits) {
        Path file = sources.resolve(edit.file());
        if (changed.add(file)) {
          Files.createDirectories(file.getParent());
          Files.copy(Repository.root().resolve(edit.file()), file);
        }
        Files.writeString(file, change(edit, Files.readString(file)));
      }
      Mutant mutant = new Mutant(folder);
      compile(List.copyOf(changed), Files.createDirectories(mutant.classes()));
      mutant.writeOptions();
      return mutant;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + folder, e);
    }
  }

  /** The option of a virtual machine that makes it run the mutant. */
  public String jvmOption() {
    return "@" + options();
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Path options() {
    return folder.resolve("jvm.options");
  }

  /** In a file, for the command line must stay short enough for the system to tell what runs. */
  private void writeOptions() throws IOException {
    String path = classes() + File.pathSeparator + classPath();
    Files.writeString(options(), "-cp \"" + path.replace("\\", "\\\\") + "\"\n");
  }

  private static String change(SourceEdit edit, String source) {
    int at = source.indexOf(edit.from());
    if (at < 0 || source.indexOf(edit.from(), at + 1) >= 0) {
      throw new IllegalStateException(
          edit.file()
              + " has changed; this must stand in it once, or who changes it must follow:\n"
              + edit.from());
    }
    return source.replace(edit.from(), edit.to());
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      StringWriter messages = new StringWriter();
      List<String> options = new ArrayList<>();
      options.addAll(List.of("-d", classes.toString(), "-cp", classPath()));
      // As in the product's own build: Camel finds what its routes call by the names of parameters.
      options.addAll(List.of("-parameters", "-proc:none", "-nowarn", "-encoding", "UTF-8"));
      if (!compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call()) {
        throw new IllegalStateException("the mutant does not compile:\n" + messages);
      }
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
