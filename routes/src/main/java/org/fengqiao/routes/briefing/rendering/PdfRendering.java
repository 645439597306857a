package org.fengqiao.routes.briefing.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.picture.Picture;
import org.fengqiao.routes.briefing.picture.Plot;

/**
 * A PDF with an embedded font, whose text can be searched and whose charts are drawn as lines and
 * areas. Its dates are the release's and its document id follows from the page, so it holds nothing
 * of when or where it was made.
 */
final class PdfRendering implements Rendering {

  private static final String CHART = "fengqiao/chart";
  private static final String FAMILY = "Noto Sans SC";

  static {
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public byte[] render(Briefing briefing) {
    List<Picture> pictures = new ArrayList<>();
    String page =
        Page.of(
            briefing,
            Style.of("page.css") + Style.of("paper.css"),
            (out, chart, number) -> {
              pictures.add(Plot.of(chart));
              out.text(
                  "object",
                  "",
                  "type",
                  CHART,
                  "data",
                  Integer.toString(number),
                  "style",
                  "display: block; width: 180mm; height: 71mm");
            });
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.withHtmlContent(page, null);
      builder.useFastMode();
      // The page needs nothing from outside, and may not ask for it.
      builder.useExternalResourceAccessControl(
          (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useObjectDrawerFactory(drawers(pictures));
      for (FontFile font : FontFile.values()) {
        builder.useFont(font::open, FAMILY, font.weight(), FontStyle.NORMAL, true);
      }
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        describe(document, briefing, page);
        return searchable(saved(document), page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fonts are embedded when a document is saved, so their glyphs are named afterwards. */
  private static byte[] searchable(byte[] pdf, String text) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new SearchableText(document, text).name();
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static DefaultObjectDrawerFactory drawers(List<Picture> pictures) {
    DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
    factory.registerDrawer(CHART, new ChartDrawer(pictures));
    return factory;
  }

  private static void describe(PDDocument document, Briefing briefing, String page) {
    Calendar released = GregorianCalendar.from(briefing.releasedAt().atZone(CellText.SHANGHAI));
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(briefing.title().both() + " " + briefing.name());
    about.setSubject("会商简报 Briefing");
    about.setCreator("Fengqiao Hub");
    about.setProducer("Fengqiao Hub");
    about.setCreationDate(released);
    about.setModificationDate(released);
    document.setDocumentInformation(about);
    Objects.requireNonNull(document.getDocumentCatalog()).setLanguage("zh-CN");
    // PDFBox makes the file's id of this number and of what is known about the document.
    document.setDocumentId(ByteBuffer.wrap(DigestUtils.sha256(page)).getLong());
  }
}
