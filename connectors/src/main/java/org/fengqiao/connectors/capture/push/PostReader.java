package org.fengqiao.connectors.capture.push;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Source;

/** Reads the rows of a post, all of them before one is taken. */
final class PostReader {

  /** Most rows of a post. */
  static final int MOST_ROWS = 10_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)\"?");

  private final Source.Push push;
  private final RowDigest digests;
  private final Clock clock;

  PostReader(Source.Push push, RowDigest digests, Clock clock) {
    this.push = push;
    this.digests = digests;
    this.clock = clock;
  }

  /** The rows of a post in its order; what is no row stands among them as unreadable. */
  List<Captured> read(Post post, byte[] body) throws PostRefused {
    String type = post.type() == null ? "" : post.type();
    PostCases cases = new PostCases(push, digests, post.operation(), clock.instant());
    return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
      case "application/json" -> JsonPost.array(text(body, type), push, cases);
      case "application/x-ndjson", "application/jsonl" ->
          JsonPost.lines(text(body, type), push, cases);
      case "text/csv" -> CsvPost.rows(text(body, type), push, cases);
      default -> throw new PostRefused(415, "C453");
    };
  }

  private static String text(byte[] body, String type) throws PostRefused {
    Charset charset = charset(type);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unlike(Problems.part("C454.charset", charset.name()));
    }
  }

  private static Charset charset(String type) throws PostRefused {
    Matcher named = CHARSET.matcher(type);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      throw new PostRefused(415, "C453");
    }
  }

  /** Refuses a post that is not what its type says. */
  static PostRefused unlike(Object how) {
    return new PostRefused(400, "C454", how);
  }

  /** Refuses a post with one row more than may be. */
  static void checkRows(int rows) throws PostRefused {
    if (rows > MOST_ROWS) {
      throw new PostRefused(413, "C455", MOST_ROWS);
    }
  }
}
