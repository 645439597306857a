package org.fengqiao.routes.border.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.fengqiao.routes.border.partner.Carrier;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.ParcelRefusedException;

/** Posts to a partner's address, as CloudEvents 1.0 in HTTP's binary mode. */
public final class WebhookCarrier implements Carrier {

  /** What the body is. */
  static final String CONTENT_TYPE = "application/octet-stream";

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);
  // These speak of the body; any other may be mended at the partner's, or here, and is tried again.
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);
  private static final int LONGEST_CODE = 40;

  private final URI url;
  private final String source;
  private final HttpClient client;

  /**
   * Posts there.
   *
   * @param url HTTPS
   * @param province this hub's, 6 digits
   * @param tls with this hub's key and the partner's certificates
   */
  public WebhookCarrier(URI url, String province, SSLContext tls) {
    this.url = url;
    this.source = "/border/" + province;
    this.client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .build();
  }

  @Override
  public void carry(Parcel parcel)
      throws IOException, ParcelRefusedException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TO_ANSWER)
            .header("ce-specversion", "1.0")
            .header("ce-id", parcel.id())
            .header("ce-source", source)
            .header(
                "ce-type", "org.fengqiao.border." + parcel.kind().name().toLowerCase(Locale.ROOT))
            .header("ce-time", parcel.at().toString())
            .header("content-type", CONTENT_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.bytes()))
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    String code;
    try (InputStream said = answer.body()) {
      code = answer.statusCode() + said(said.readNBytes(LONGEST_CODE));
    }
    if (REFUSALS.contains(answer.statusCode())) {
      throw new ParcelRefusedException("HTTP " + code);
    }
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("HTTP " + code);
    }
  }

  // What a stranger writes is shown only where it looks like a code.
  private static String said(byte[] body) {
    String text = new String(body, StandardCharsets.US_ASCII).strip();
    return text.matches("[A-Z_]{1,40}") ? " " + text : "";
  }
}
