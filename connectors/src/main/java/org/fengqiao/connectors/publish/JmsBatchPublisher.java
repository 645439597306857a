package org.fengqiao.connectors.publish;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.wire.MessageCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends batches to {@code records.<department>} and reports to {@code feeds.reports}, each in a
 * transaction of its own, so that a return means "on the broker's disk".
 */
public final class JmsBatchPublisher implements BatchPublisher, AutoCloseable {

  static final Logger LOG = LoggerFactory.getLogger(JmsBatchPublisher.class);
  private static final String REPORTS = "feeds.reports";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A report that is late has been overtaken by the next. */
  private static final Duration PATIENCE_FOR_REPORTS = Duration.ofSeconds(3);

  private static final MessageCodec<RecordBatch> BATCHES = MessageCodec.of(RecordBatch.class);
  private static final MessageCodec<FeedReport> FEED_REPORTS = MessageCodec.of(FeedReport.class);

  private final ConnectionFactory factory;
  private final Map<String, FeedChannel> channels = new ConcurrentHashMap<>();
  private final FeedChannel reports;

  /** Connects with the factory's own user when the first message is sent. */
  public JmsBatchPublisher(ConnectionFactory factory) {
    this.factory = factory;
    this.reports = new FeedChannel(factory, REPORTS, PATIENCE_FOR_REPORTS);
  }

  @Override
  public void publish(RecordBatch batch) throws PublishException {
    String queue = "records." + batch.getDepartment().name().toLowerCase(Locale.ROOT);
    FeedChannel channel =
        channels.computeIfAbsent(
            batch.getFeed(), feed -> new FeedChannel(factory, queue, PATIENCE));
    try {
      channel.send(BATCHES.encode(batch));
    } catch (JMSException e) {
      throw new PublishException(
          "The broker did not confirm batch " + batch.getBatchId() + " for " + queue, e);
    }
  }

  @Override
  public void report(FeedReport report) {
    try {
      reports.send(FEED_REPORTS.encode(report));
    } catch (JMSException e) {
      LOG.debug("The broker did not take the report of feed {}", report.getFeed(), e);
    }
  }

  /** Closes every connection to the broker. */
  @Override
  public void close() {
    channels.values().forEach(FeedChannel::close);
    reports.close();
  }
}
