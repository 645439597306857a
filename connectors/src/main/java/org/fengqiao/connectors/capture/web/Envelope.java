package org.fengqiao.connectors.capture.web;

import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.ServiceQuestion;
import org.fengqiao.connectors.feed.ServiceQuestion.Form;
import org.fengqiao.connectors.feed.ServiceQuestion.Login;

/** The SOAP envelope around the element of an operation. */
final class Envelope {

  private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String PASSWORD_TEXT =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
          + "#PasswordText";

  private Envelope() {}

  /**
   * The envelope as text; its encoding is UTF-8.
   *
   * @throws XMLStreamException when what it is to hold is not one whole element
   */
  static String around(String element, ServiceQuestion question, ConnectionSettings connection)
      throws XMLStreamException {
    check(element);
    String namespace = question.form() == Form.SOAP_12 ? SOAP_12 : SOAP_11;
    boolean token = question.login().kind() == Login.Kind.USERNAME_TOKEN;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<soap:Envelope xmlns:soap=\"%s\">".formatted(namespace)
        + (token ? "<soap:Header>" + token(connection) + "</soap:Header>" : "")
        + "<soap:Body>"
        + element.strip()
        + "</soap:Body></soap:Envelope>";
  }

  /** Placeholders in CDATA could not be kept inside it. */
  private static void check(String element) throws XMLStreamException {
    if (element.contains("<![CDATA[") || element.stripLeading().startsWith("<?")) {
      throw new XMLStreamException("Not an element alone");
    }
    try (BoundedXml xml = BoundedXml.of(element)) {
      while (xml.hasNext()) {
        xml.next();
      }
    }
  }

  private static String token(ConnectionSettings connection) {
    return """
        <wsse:Security xmlns:wsse="%s" soap:mustUnderstand="1"><wsse:UsernameToken>\
        <wsse:Username>%s</wsse:Username><wsse:Password Type="%s">%s</wsse:Password>\
        </wsse:UsernameToken></wsse:Security>"""
        .formatted(
            SECURITY,
            Filling.inXml(connection.user()),
            PASSWORD_TEXT,
            Filling.inXml(connection.password()));
  }
}
