package org.fengqiao.ops.reconcile.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The secret that seals reports: all bytes of a file. */
public final class KeyFile {

  private KeyFile() {}

  /**
   * The key; null when no file is named.
   *
   * @throws SettingsException when the file cannot be read or is empty
   */
  public static byte @Nullable [] read(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    try {
      byte[] key = Files.readAllBytes(file);
      if (key.length > 0) {
        return key;
      }
    } catch (IOException unreadable) {
      // Told below, as an empty file is.
    }
    throw new SettingsException("密钥文件不存在或为空 / the key file is not there or is empty: " + file);
  }
}
