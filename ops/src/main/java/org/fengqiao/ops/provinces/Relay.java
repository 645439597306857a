package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One direction's connections of a line, carried by this process, which can cut or slow them. */
final class Relay implements AutoCloseable {

  private static final int BUFFER = 16_384;

  private final ServerSocket door;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile Duration delay = Duration.ZERO;

  /**
   * Listens on a free port of the loopback address.
   *
   * @param target port of that address to which everything is carried
   */
  Relay(int target) {
    try {
      this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no port for a relay", e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void cut() {
    cut = true;
    open.forEach(this::end);
  }

  void slow(Duration each) {
    delay = each;
  }

  void heal() {
    cut = false;
    delay = Duration.ZERO;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket in = door.accept();
        open.add(in);
        Thread.ofVirtual().start(() -> connect(in));
      } catch (IOException e) {
        // Closed, which ends the loop, or one connection less.
      }
    }
  }

  private void connect(Socket in) {
    if (cut) {
      end(in);
      return;
    }
    Socket out = new Socket();
    open.add(out);
    try {
      out.connect(target);
    } catch (IOException e) {
      end(in);
      end(out);
      return;
    }
    Thread.ofVirtual().start(() -> carry(in, out));
    carry(out, in);
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0 && !cut;
          read = from.getInputStream().read(buffer)) {
        TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      // Ended by one of the two or cut.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(from);
      end(to);
    }
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
