package org.fengqiao.connectors.capture.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.XmlRow;
import org.fengqiao.connectors.feed.ServiceAnswer;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Answers in SOAP envelopes: rows are elements, or stand as JSON in the text of one element. Of a
 * fault only its code is told, for its text may be about a person.
 */
final class SoapAnswer implements AnswerReader {

  private static final String BODY = "Body";
  private static final String FAULT = "Fault";

  private final Source.Service service;
  private final ServiceAnswer places;
  private final RowCases cases;
  private final JsonAnswer json;

  SoapAnswer(Source.Service service, RowCases cases, JsonAnswer json) {
    this.service = service;
    this.places = service.answer();
    this.cases = cases;
    this.json = json;
  }

  @Override
  public Page read(String answer) throws AnswerRefused {
    try (BoundedXml xml = BoundedXml.of(answer)) {
      return body(xml);
    } catch (XMLStreamException e) {
      throw AnswerRefused.unlike(Problems.part("C403.xml"));
    }
  }

  private Page body(BoundedXml xml) throws XMLStreamException, AnswerRefused {
    while (!xml.begins(BODY)) {
      if (!xml.hasNext()) {
        throw AnswerRefused.unlike(Problems.part("C403.envelope"));
      }
      xml.next();
    }
    List<Captured> rows = new ArrayList<>();
    Map<String, String> words = new HashMap<>();
    StringBuilder text = new StringBuilder();
    Page inJson = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (xml.begins(FAULT)) {
        throw fault(xml);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.setLength(0);
        if (places.element().isEmpty() && xml.begins(places.rows())) {
          rows.add(row(xml));
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.at().getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (!places.element().isEmpty() && xml.ends(places.element()) && inJson == null) {
          inJson = json.read(text.toString());
        }
        if (isWord(xml.name())) {
          words.putIfAbsent(xml.name(), text.toString().strip());
        }
        text.setLength(0);
      }
    }
    return places.element().isEmpty() ? page(rows, words) : found(inJson);
  }

  private Captured row(BoundedXml xml) throws XMLStreamException {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    Map<String, List<SourceRow>> children = XmlRow.read(xml, service.children(), columns);
    return cases.of(new SourceRow(columns), children, columns.toString());
  }

  private boolean isWord(String element) {
    return element.equals(places.next())
        || places.success() != null && element.equals(places.success().at());
  }

  private Page page(List<Captured> rows, Map<String, String> words) throws AnswerRefused {
    if (places.success() != null) {
      AnswerReader.checkSuccess(places.success(), words.get(places.success().at()));
    }
    String next = places.next() == null ? null : words.get(places.next());
    return new Page(rows, next == null || next.isEmpty() ? null : next);
  }

  private Page found(@Nullable Page inJson) throws AnswerRefused {
    if (inJson == null) {
      throw AnswerRefused.unlike(Problems.part("C403.element", places.element()));
    }
    return inJson;
  }

  /** SOAP 1.1 calls it faultcode; 1.2 Value, of which the first is the code itself. */
  private static AnswerRefused fault(BoundedXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String code = "";
    while (code.isEmpty() && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.at().getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.ends("faultcode") || xml.ends("Value")) {
            code = text.toString().strip();
          }
        }
        default -> {}
      }
    }
    boolean theirs = code.endsWith("Server") || code.endsWith("Receiver");
    return AnswerRefused.fault(
        TELLABLE.matcher(code).matches() ? code : "…", theirs ? Remedy.RETRY : Remedy.HUMAN);
  }
}
