package org.fengqiao.routes.border.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** An office is told once of everything that happened, by a real mail server and over HTTP. */
class NoticeDeskTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String ALERT = "BJYJ31011820261120000001";

  private static EmbeddedPostgres server;
  private static DataSource store;
  private static JdbcClient database;

  private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
  private volatile String answer = "{\"errcode\":0}";
  private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private HttpServer robot;

  @BeforeAll
  static void open() throws IOException {
    server = EmbeddedPostgres.start();
    store = server.getPostgresDatabase();
    Flyway.configure()
        .dataSource(store)
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .load()
        .migrate();
    database = JdbcClient.create(store);
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @BeforeEach
  void startServers() throws IOException {
    database.sql("truncate hub.border_told, hub.border_message, hub.border_alert cascade").update();
    robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    robot.createContext(
        "/",
        exchange -> {
          posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] said = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    robot.start();
    mails.start();
  }

  @AfterEach
  void stopServers() {
    mails.stop();
    robot.stop(0);
  }

  @Test
  void theOfficeIsToldOnceOfWhatIsNewAndOfNoCase() throws Exception {
    said("ALERT");
    NoticeDesk desk = desk(NOW);
    desk.tell();
    assertThat(mails.getReceivedMessages()).as("what was there before").isEmpty();

    said("FEEDBACK");
    said("RECEIPT");
    overdueAlert();
    desk.tell();
    desk.tell();

    assertThat(mails.getReceivedMessages()).hasSize(1);
    MimeMessage mail = mails.getReceivedMessages()[0];
    assertThat(mail.getSubject()).contains("省际边界有新事项");
    String text = mail.getContent().toString();
    assertThat(text)
        .contains("邻省新来报文 1 件", "已超时限 1 件", "https://hub.example/border")
        .doesNotContain("BJYJ", "310118", "320583", "审核");
    assertThat(GreenMailUtil.getAddressList(mail.getAllRecipients()))
        .contains("desk@office.example");
    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst())
        .contains("\"msgtype\":\"text\"", "邻省新来报文 1 件")
        .doesNotContain("BJYJ");
  }

  @Test
  void whatNobodyTookIsToldLaterAndTheOtherWayIsNotToldTwice() {
    NoticeDesk desk = desk(NOW);
    answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
    said("INVITATION");
    desk.tell();
    said("FEEDBACK");
    desk.tell();
    answer = "{\"errcode\":0}";
    desk.tell();

    assertThat(mails.getReceivedMessages()).hasSize(2);
    assertThat(posts).hasSize(3);
    assertThat(posts.getLast()).contains("邻省新来报文 2 件");
    desk.tell();
    assertThat(posts).hasSize(3);
  }

  @Test
  void anotherHubOfTheSameProvinceDoesNotTellItAgain() {
    NoticeDesk desk = desk(NOW);
    NoticeDesk replica = desk(NOW);
    said("FEEDBACK");
    desk.tell();
    replica.tell();
    desk(NOW).tell();

    assertThat(posts).hasSize(1);
  }

  @Test
  void whatStillWaitsAfterAMonthIsToldAgainAndOldStatementsAreNot() {
    NoticeDesk desk = desk(NOW);
    overdueAlert();
    said("FEEDBACK");
    desk.tell();
    Instant later = NOW.plus(Duration.ofDays(31));
    desk(later).tell();
    desk(later).tell();

    assertThat(posts).hasSize(2);
    assertThat(posts.getLast()).contains("已超时限 1 件").doesNotContain("邻省新来报文");
  }

  private NoticeDesk desk(Instant now) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("localhost");
    mail.setPort(mails.getSmtp().getPort());
    mail.setDefaultEncoding("UTF-8");
    return new NoticeDesk(
        new NoticeTable(database),
        new NoticeText("https://hub.example/border"),
        List.of(
            new MailWay(mail, "hub@office.example", List.of("desk@office.example")),
            new WebhookWay(
                URI.create("http://localhost:" + robot.getAddress().getPort() + "/send?key=1"))),
        new TransactionTemplate(new JdbcTransactionManager(store)),
        new SimpleMeterRegistry(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void said(String type) {
    database
        .sql(
            "insert into hub.border_message (message_id, alert_id, direction, message_type, version,"
                + " receiver_province, sent_at, recorded_at, content)"
                + " values (?, ?, 'IN', ?, 1, '310000', ?, ?, '')")
        .params(UUID.randomUUID(), ALERT, type, Timestamp.from(NOW), Timestamp.from(NOW))
        .update();
  }

  private static void overdueAlert() {
    Timestamp due = Timestamp.from(NOW.minus(Duration.ofHours(1)));
    database
        .sql(
            "insert into hub.border_alert (alert_id, direction, state, sender_province,"
                + " receiver_province, sender_division, receiver_division, border_pair,"
                + " dispute_type, level, requested_action, raised_at, receipt_due, retain_until,"
                + " escalated_for)"
                + " values (?, 'OUT', 'SENT', '310000', '320000', '310118', '320583',"
                + " '310118-320583', '02', 'RED', 'TAKE_NOTE', ?, ?, '2027-11-20', ?)")
        .params(ALERT, due, due, due)
        .update();
  }
}
