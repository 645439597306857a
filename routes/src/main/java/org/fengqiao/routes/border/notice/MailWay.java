package org.fengqiao.routes.border.notice;

import java.io.IOException;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** By mail, through the server that {@code spring.mail} names. */
final class MailWay implements NoticeWay {

  private final JavaMailSender server;
  private final String from;
  private final List<String> to;

  MailWay(JavaMailSender server, String from, List<String> to) {
    this.server = server;
    this.from = from;
    this.to = List.copyOf(to);
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void tell(String subject, String text) throws IOException {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setFrom(from);
    mail.setTo(to.toArray(String[]::new));
    mail.setSubject(subject);
    mail.setText(text);
    try {
      server.send(mail);
    } catch (MailException e) {
      throw new IOException("the mail server did not take it: " + e.getMessage(), e);
    }
  }
}
