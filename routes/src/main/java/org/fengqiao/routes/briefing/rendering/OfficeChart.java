package org.fengqiao.routes.briefing.rendering;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.picture.Palette;

/** Fills an Office program's own chart, which is drawn by lines and areas and can be restyled. */
final class OfficeChart {

  private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final Chart chart;

  OfficeChart(Chart chart) {
    this.chart = chart;
  }

  /** The figures of a chart, where the program finds them. */
  interface Figures {

    /** What lies along the axis. */
    XDDFCategoryDataSource categories();

    /** The values of a series by its place; gaps where nothing is told. */
    XDDFNumericalDataSource<? extends Number> values(int series);
  }

  /** Figures that the chart itself holds. */
  static Figures held(Chart chart) {
    return new Figures() {
      @Override
      public XDDFCategoryDataSource categories() {
        return XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), range(chart, 0), 0);
      }

      @Override
      public XDDFNumericalDataSource<? extends Number> values(int series) {
        List<? extends Number> values = chart.series().get(series).values();
        return XDDFDataSourcesFactory.fromArray(
            values.toArray(BigDecimal[]::new), range(chart, series + 1), series + 1);
      }
    };
  }

  private static String range(Chart chart, int column) {
    char letter = (char) ('A' + column);
    return "Sheet0!$%c$2:$%c$%d".formatted(letter, letter, chart.categories().size() + 1);
  }

  void fill(XDDFChart target, Figures figures) {
    target.setTitleText(chart.title().zh());
    target.setTitleOverlay(false);
    target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis bottom = target.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = target.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setMinimum(0);
    XDDFChartData data =
        target.createData(
            chart.kind() == Chart.Kind.LINES ? ChartTypes.LINE : ChartTypes.BAR, bottom, left);
    data.setVaryColors(false);
    for (int each = 0; each < chart.series().size(); each++) {
      XDDFChartData.Series series = data.addSeries(figures.categories(), figures.values(each));
      series.setTitle(chart.series().get(each).name().both(), null);
      paint(series, each);
    }
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      if (chart.kind() == Chart.Kind.STACKED) {
        bars.setBarGrouping(BarGrouping.STACKED);
      }
    }
    target.plot(data);
    if (chart.kind() == Chart.Kind.STACKED) {
      alignStacks(target);
    }
  }

  /** The lean schemas have no class for the element that puts stacked bars above each other. */
  private static void alignStacks(XDDFChart target) {
    try (XmlCursor cursor = target.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      if (cursor.toChild(NAMESPACE, "axId")) {
        cursor.beginElement(new QName(NAMESPACE, "overlap"));
        cursor.insertAttributeWithValue("val", "100");
      }
    }
  }

  private static void paint(XDDFChartData.Series series, int place) {
    XDDFSolidFillProperties fill =
        new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(Palette.series(place))));
    XDDFShapeProperties shape = new XDDFShapeProperties();
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      XDDFLineProperties stroke = new XDDFLineProperties();
      stroke.setFillProperties(fill);
      shape.setLineProperties(stroke);
    } else {
      shape.setFillProperties(fill);
    }
    series.setShapeProperties(shape);
  }
}
