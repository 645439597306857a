package org.fengqiao.ops.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between two processes of one machine that can be cut: it passes on what it is given. */
final class Line implements AutoCloseable {

  private final ServerSocket near;
  private final int far;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private Line(ServerSocket near, int far) {
    this.near = near;
    this.far = far;
  }

  /** A line to a port of the loopback address. */
  static Line to(int port) {
    try {
      Line line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
      Thread.ofVirtual().name("line").start(line::accept);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the line begins. */
  int port() {
    return near.getLocalPort();
  }

  /** Ends all connections; new ones come to nothing until the line is mended. */
  void cut() {
    cut = true;
    ends.forEach(Line::hangUp);
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    near.close();
    cut();
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        connect(near.accept());
      } catch (IOException e) {
        // Closed, or the far end is away just now: whoever called hears it and calls again.
      }
    }
  }

  @SuppressWarnings("resource") // closed when either end hangs up
  private void connect(Socket caller) throws IOException {
    try {
      Socket called = new Socket(InetAddress.getLoopbackAddress(), far);
      ends.add(caller);
      ends.add(called);
      if (cut) {
        cut();
      }
      pass(caller, called);
      pass(called, caller);
    } catch (IOException e) {
      hangUp(caller);
      throw e;
    }
  }

  private void pass(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                from.getInputStream().transferTo(to.getOutputStream());
              } catch (IOException e) {
                // The line was cut, or an end has died: both ends are told below.
              } finally {
                hangUp(from);
                hangUp(to);
                ends.remove(from);
                ends.remove(to);
              }
            });
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
