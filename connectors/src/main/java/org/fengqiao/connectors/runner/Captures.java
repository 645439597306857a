package org.fengqiao.connectors.runner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.cdc.LogCapture;
import org.fengqiao.connectors.capture.file.FolderCapture;
import org.fengqiao.connectors.capture.poll.PollCapture;
import org.fengqiao.connectors.capture.web.ServiceCapture;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** Chooses the capture for a feed's source. */
final class Captures {

  private final DataSource edgeStore;
  private final PositionPolicy policy;
  private final EdgeKeys keys;
  private final Clock clock;

  Captures(DataSource edgeStore, PositionPolicy policy, EdgeKeys keys, Clock clock) {
    this.edgeStore = edgeStore;
    this.policy = policy;
    this.keys = keys;
    this.clock = clock;
  }

  Capture of(Feed feed, ConnectionSettings connection, RowVerdicts verdicts) {
    return switch (feed.source()) {
      case Source.Log log ->
          new LogCapture(feed, log, connection, edgeStore, policy, digests(feed));
      case Source.Poll poll ->
          new PollCapture(feed, poll, connection, edgeStore, digests(feed), clock);
      case Source.Folder folder ->
          new FolderCapture(feed, folder, connection, edgeStore, digests(feed), verdicts);
      case Source.Service service ->
          new ServiceCapture(feed, service, connection, edgeStore, digests(feed), clock);
    };
  }

  /** A key of its own for each feed, derived from the department's. */
  private RowDigest digests(Feed feed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.digests(feed.department()), "HmacSHA256"));
      byte[] purpose = ("seen versions of " + feed.name()).getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.wrap(purpose));
      return new RowDigest(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have HmacSHA256", e);
    }
  }
}
