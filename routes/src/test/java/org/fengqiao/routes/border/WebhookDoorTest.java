package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.border.partner.Doorstep;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.ParcelRefusedException;
import org.fengqiao.routes.border.partner.PinnedTls;
import org.fengqiao.routes.border.webhook.WebhookCarrier;
import org.fengqiao.routes.border.webhook.WebhookDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Jiangsu's webhook answers to Shanghai, and that nobody else is heard at all. */
class WebhookDoorTest extends TwoOffices {

  private static final String BYTES = "application/octet-stream";

  private WebhookDoor door;
  private boolean storeIsAway;

  @BeforeEach
  void openTheDoor() {
    BorderParty party = new BorderParty("320000", DisputeBuilder.WUJIANG, Set.of("310000"));
    ProbeDesk probes =
        new ProbeDesk(
            party,
            jiangsu.seal,
            JdbcClient.create(theirs),
            (to, bytes, id) -> {},
            Clock.fixed(NOW, ZoneOffset.UTC));
    BorderReception reception =
        new BorderReception(jiangsu.inbox, probes, new SimpleMeterRegistry());
    Doorstep doorstep =
        bytes -> {
          if (storeIsAway) {
            throw new IllegalStateException("the store is away");
          }
          return reception.take(bytes);
        };
    door = new WebhookDoor("127.0.0.1:0", tls("320000", "310000"), doorstep);
  }

  @AfterEach
  void closeTheDoor() {
    door.close();
  }

  @Test
  void anAlertIsTakenOnceHoweverOftenItIsPosted() throws Exception {
    byte[] alert = anAlert();

    assertThat(post(alert, BYTES).statusCode()).isEqualTo(202);
    assertThat(post(alert, BYTES).statusCode()).isEqualTo(202);

    assertThat(jiangsu.book.newest(Direction.IN, 10)).hasSize(1);
  }

  @Test
  void whatWasChangedOnTheWayIsRefusedByItsCode() throws Exception {
    byte[] changed = anAlert();
    changed[40] ^= 1;

    HttpResponse<String> answer = post(changed, BYTES);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Refusal.valueOf(answer.body())).isIn(Refusal.BAD_SIGNATURE, Refusal.MALFORMED);
    WebhookCarrier carrier = carrier(tls("310000", "320000"));
    assertThatThrownBy(() -> carrier.carry(parcel(changed)))
        .isInstanceOf(ParcelRefusedException.class)
        .hasMessage("HTTP 422 " + answer.body());
  }

  @Test
  void whatIsTooLongOfAnotherKindOrNotPostedIsRefusedUnread() throws Exception {
    assertThat(post(new byte[16_385], BYTES).statusCode()).isEqualTo(413);
    assertThat(post(anAlert(), "application/json").statusCode()).isEqualTo(415);
    assertThat(send(request("/border", BYTES).GET().build()).statusCode()).isEqualTo(405);
    assertThat(send(request("/", BYTES).GET().build()).statusCode()).isEqualTo(404);
    assertThat(jiangsu.book.refusals()).isEmpty();
  }

  @Test
  void whileTheStoreIsAwayThePartnerIsToldToComeAgain() throws Exception {
    byte[] alert = anAlert();
    storeIsAway = true;
    WebhookCarrier carrier = carrier(tls("310000", "320000"));

    assertThat(post(alert, BYTES).statusCode()).isEqualTo(503);
    assertThatThrownBy(() -> carrier.carry(parcel(alert)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("HTTP 503");
    storeIsAway = false;
    carrier.carry(parcel(alert));

    assertThat(jiangsu.book.newest(Direction.IN, 10)).hasSize(1);
  }

  @Test
  void whoseCertificateIsNotPinnedIsNotHeard() {
    byte[] alert = anAlert();

    assertThatThrownBy(() -> carrier(tls("330000", "320000")).carry(parcel(alert)))
        .isInstanceOf(IOException.class);

    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
  }

  @Test
  void aServerWithAnotherCertificateIsToldNothing() {
    byte[] alert = anAlert();

    // Zhejiang's certificate is as good as Jiangsu's, but not the one that stands here.
    assertThatThrownBy(() -> carrier(tls("310000", "330000")).carry(parcel(alert)))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("not a pinned certificate");

    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
  }

  private WebhookCarrier carrier(SSLContext tls) {
    return new WebhookCarrier(url("/border"), "310000", tls);
  }

  private static Parcel parcel(byte[] bytes) {
    return new Parcel("alert", bytes, DigestUtils.sha256Hex(bytes), Parcel.Kind.STATEMENT, NOW);
  }

  private HttpResponse<String> post(byte[] bytes, String type) throws Exception {
    return send(
        request("/border", type).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build());
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(url(path))
        .timeout(Duration.ofSeconds(20))
        .header("content-type", type);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(tls("310000", "320000")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI url(String path) {
    return URI.create("https://127.0.0.1:" + door.port() + path);
  }

  private static SSLContext tls(String own, String other) {
    BorderKeys ours = BorderKeys.read(keys.resolve(own));
    List<X509Certificate> pinned = Optional.ofNullable(ours.pinned().get(other)).orElseThrow();
    return PinnedTls.context(ours.own(), ours.ownChain(), pinned);
  }
}
