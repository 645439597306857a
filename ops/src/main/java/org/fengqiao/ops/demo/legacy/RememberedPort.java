package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a server the same port at each start, so that what was printed once stays true. */
public final class RememberedPort {

  private RememberedPort() {}

  /**
   * The port in the file when it is free, or else a free one, which the file then holds.
   *
   * @param file where the port is remembered
   * @throws IOException when the file cannot be read or written
   */
  public static int in(Path file) throws IOException {
    int wanted = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    int port = wanted != 0 && isFree(wanted) ? wanted : anyFree();
    Files.writeString(file, Integer.toString(port));
    return port;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
