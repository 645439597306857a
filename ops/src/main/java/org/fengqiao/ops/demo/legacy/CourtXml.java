package org.fengqiao.ops.demo.legacy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.Trace;

/** The courts' exchange format of 2009: Chinese element names, GB18030. */
final class CourtXml {

  private static final String NAMESPACE = "http://dataexchange.court.gov.cn/2009/data";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private CourtXml() {}

  static void write(Path file, List<Trace> traces) throws IOException {
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(stream, "GB18030");
      xml.writeStartDocument("GB18030", "1.0");
      xml.writeStartElement("民事案件列表");
      xml.writeDefaultNamespace(NAMESPACE);
      for (Trace trace : traces) {
        writeCase(xml, trace);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("could not write the court's file " + file.getFileName(), e);
    }
  }

  private static void writeCase(XMLStreamWriter xml, Trace trace) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("民事案件");
    xml.writeStartElement("民事案件基本信息");
    writeColumns(xml, trace.main());
    xml.writeEndElement();
    xml.writeStartElement("当事人");
    for (LegacyRow party : trace.rows().subList(1, trace.rows().size())) {
      xml.writeStartElement(party.table().table());
      writeColumns(xml, party);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void writeColumns(XMLStreamWriter xml, LegacyRow row) throws XMLStreamException {
    for (String column : row.table().columns()) {
      Object value = row.value(column);
      if (value != null) {
        xml.writeStartElement(column);
        xml.writeCharacters(value.toString());
        xml.writeEndElement();
      }
    }
  }
}
