package org.fengqiao.routes.border.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** The notices' beans; without an address nobody is told. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.HUB)
class NoticeConfiguration {

  @Bean
  NoticeRoute noticeRoute(
      HubSettings settings,
      ObjectProvider<JavaMailSender> mail,
      HubStore store,
      MeterRegistry meters,
      Clock clock) {
    HubSettings.Notice notice = settings.border().notice();
    return new NoticeRoute(
        new NoticeDesk(
            new NoticeTable(JdbcClient.create(store.dataSource())),
            new NoticeText(notice.console()),
            ways(notice, mail),
            new TransactionTemplate(new JdbcTransactionManager(store.dataSource())),
            meters,
            clock));
  }

  private static List<NoticeWay> ways(
      HubSettings.Notice notice, ObjectProvider<JavaMailSender> mail) {
    List<NoticeWay> ways = new ArrayList<>();
    if (!notice.to().isEmpty()) {
      JavaMailSender server = mail.getIfAvailable();
      if (server == null) {
        throw new IllegalStateException(
            "hub.border.notice.to 已设置但没有邮件服务器 / mail is to be sent but no server is named:"
                + " set spring.mail.host");
      }
      ways.add(new MailWay(server, notice.from(), notice.to()));
    }
    URI webhook = notice.webhook();
    if (webhook != null) {
      ways.add(new WebhookWay(webhook));
    }
    return ways;
  }
}
