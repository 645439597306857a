package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a write-ahead log into files that PostgreSQL can read, the last one filled with zeros. */
final class LogArchive implements AutoCloseable {

  private final Path folder;
  private final int timeline;
  private @Nullable RandomAccessFile open;
  private long number = -1;

  LogArchive(Path folder, int timeline) {
    this.folder = folder;
    this.timeline = timeline;
  }

  /**
   * Writes bytes of the log.
   *
   * @param position of the first byte
   */
  void write(long position, ByteBuffer bytes) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      LogFile file = LogFile.at(timeline, at);
      FileChannel channel = opened(file);
      int room = (int) Math.min(bytes.remaining(), file.begin() + LogFile.BYTES - at);
      ByteBuffer part = bytes.slice(bytes.position(), room);
      long offset = at - file.begin();
      while (part.hasRemaining()) {
        offset += channel.write(part, offset);
      }
      bytes.position(bytes.position() + room);
      at += room;
    }
  }

  /** Returns once all that was written is on the disk. */
  void sync() throws IOException {
    RandomAccessFile file = open;
    if (file != null) {
      file.getChannel().force(false);
    }
  }

  @Override
  public void close() throws IOException {
    RandomAccessFile file = open;
    if (file != null) {
      sync();
      file.close();
      open = null;
    }
  }

  private FileChannel opened(LogFile wanted) throws IOException {
    RandomAccessFile file = open;
    if (file == null || number != wanted.number()) {
      close();
      file = new RandomAccessFile(folder.resolve(wanted.name()).toFile(), "rw");
      file.setLength(LogFile.BYTES);
      file.getChannel().force(true);
      DurableFiles.syncFolder(folder);
      open = file;
      number = wanted.number();
    }
    return file.getChannel();
  }
}
