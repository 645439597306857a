package org.fengqiao.connectors.capture.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;

/** Reads a saved post as if it were posted, before the first one comes. */
public final class PostSample {

  private static final Map<String, String> TYPES =
      Map.of(".json", "application/json", ".jsonl", "application/x-ndjson", ".csv", "text/csv");

  private PostSample() {}

  /**
   * Rows as the capture would hand them on.
   *
   * @param connection its url is the path of a file in UTF-8 that ends with .json, .jsonl or .csv
   * @param limit most rows to read
   * @throws CaptureException when the file cannot be read (C459), or the post would be refused
   */
  public static List<Captured> rows(
      Feed feed, Source.Push push, ConnectionSettings connection, int limit, Clock clock)
      throws CaptureException {
    FeedPlace place = new FeedPlace(feed.name(), push.connection());
    String url = connection.url();
    String type = TYPES.getOrDefault(url.substring(Math.max(0, url.lastIndexOf('.'))), "");
    RowDigest digests = new RowDigest("sample".getBytes(StandardCharsets.UTF_8));
    try (var body = Files.newInputStream(Path.of(url))) {
      byte[] bytes = body.readNBytes(PushWindow.MOST_BYTES + 1);
      if (bytes.length > PushWindow.MOST_BYTES) {
        throw place.stops("C452", PushWindow.MOST_BYTES);
      }
      if (type.isEmpty()) {
        throw place.stops("C459", Path.of(url).getFileName());
      }
      Post post = new Post(feed.name(), null, type, null, Operation.UPSERT, Phase.HISTORY, body);
      return new PostReader(push, digests, clock).read(post, bytes).stream().limit(limit).toList();
    } catch (IOException | InvalidPathException e) {
      throw place.stops(e, "C459", e.getClass().getSimpleName());
    } catch (PostRefused refusal) {
      throw place.stops(refusal, refusal.code(), refusal.arguments());
    }
  }
}
