package org.fengqiao.routes.trend.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A log-linear regression of counts whose variance is a multiple of their mean, fitted by
 * iteratively reweighted least squares with R's start and R's rule of when to stop.
 */
public final class QuasiPoisson {

  private static final int ROUNDS = 25;
  private static final double SETTLED = 1e-8;
  private static final double SINGULAR = 1e-11;
  private static final double START = 0.1;

  private final RealMatrix design;
  private final double[] counts;
  private final double[] weights;
  private double[] means;
  private double[] working;
  private RealVector coefficients = new ArrayRealVector(0);
  private RealMatrix covariance;
  private double[] leverage;

  private QuasiPoisson(RealMatrix design, double[] counts, double[] weights) {
    this.design = design;
    this.counts = counts;
    this.weights = weights;
    this.means = Arrays.stream(counts).map(count -> count + START).toArray();
    this.working = weights;
    this.covariance = design;
    this.leverage = weights;
  }

  /**
   * Fits; empty when it does not settle or a coefficient cannot be told.
   *
   * @param design a row for each count
   * @param counts 0 or more
   * @param weights above 0, how much each count counts
   */
  public static Optional<QuasiPoisson> fit(RealMatrix design, double[] counts, double[] weights) {
    QuasiPoisson model = new QuasiPoisson(design, counts, weights);
    return model.settles() ? Optional.of(model) : Optional.empty();
  }

  private boolean settles() {
    double before = deviance();
    double[] link = Arrays.stream(means).map(Math::log).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      double[] roots = IntStream.range(0, counts.length).mapToDouble(this::root).toArray();
      RealMatrix scaled = new DiagonalMatrix(roots).multiply(design);
      QRDecomposition decomposition = new QRDecomposition(scaled, SINGULAR);
      if (!decomposition.getSolver().isNonSingular()) {
        return false;
      }
      double[] target = new double[counts.length];
      for (int row = 0; row < target.length; row++) {
        target[row] = roots[row] * (link[row] + (counts[row] - means[row]) / means[row]);
      }
      coefficients = decomposition.getSolver().solve(new ArrayRealVector(target, false));
      link = design.operate(coefficients).toArray();
      means = Arrays.stream(link).map(Math::exp).toArray();
      double now = deviance();
      if (!Double.isFinite(now)) {
        return false;
      }
      if (Math.abs(now - before) / (Math.abs(now) + START) < SETTLED) {
        rememberPrecision(decomposition, scaled, roots);
        return true;
      }
      before = now;
    }
    return false;
  }

  private void rememberPrecision(QRDecomposition decomposition, RealMatrix scaled, double[] roots) {
    // Those of the last round, not of the means that it gave: R's figures rest on them, too.
    working = Arrays.stream(roots).map(root -> root * root).toArray();
    int columns = design.getColumnDimension();
    RealMatrix triangle = decomposition.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
    RealMatrix inverse = MatrixUtils.inverse(triangle);
    covariance = inverse.multiplyTransposed(inverse);
    RealMatrix orthogonal = scaled.multiply(inverse);
    leverage =
        IntStream.range(0, counts.length)
            .mapToDouble(
                row -> orthogonal.getRowVector(row).dotProduct(orthogonal.getRowVector(row)))
            .toArray();
  }

  private double root(int row) {
    return Math.sqrt(weights[row] * means[row]);
  }

  private double deviance() {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      double likely = counts[row] > 0 ? counts[row] * Math.log(counts[row] / means[row]) : 0;
      sum += 2 * weights[row] * (likely - counts[row] + means[row]);
    }
    return sum;
  }

  /** Variance divided by mean, at least 1. */
  public double dispersion() {
    return Math.max(1, scaledSquares(working));
  }

  /**
   * The multiple by which surveillance scales standard errors once it has reweighted: it then puts
   * its own weights where R keeps the working weights, so they alone enter.
   */
  private double dispersionOfStandardErrors() {
    return scaledSquares(weights);
  }

  private double scaledSquares(double[] scales) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      double residual = (counts[row] - means[row]) / means[row];
      sum += scales[row] * residual * residual;
    }
    return sum / (counts.length - design.getColumnDimension());
  }

  /** Anscombe's residuals, standardised by leverage and dispersion. */
  public double[] anscombeResiduals() {
    double dispersion = dispersion();
    double[] residuals = new double[counts.length];
    for (int row = 0; row < residuals.length; row++) {
      double raw =
          1.5
              * (Math.cbrt(counts[row] * counts[row]) * Math.pow(means[row], -1.0 / 6)
                  - Math.sqrt(means[row]));
      residuals[row] = raw / Math.sqrt(dispersion * (1 - leverage[row]));
    }
    return residuals;
  }

  /** The expected count for a row of the design. */
  public double expected(RealVector row) {
    return Math.exp(coefficients.dotProduct(row));
  }

  /** Standard error of the logarithm of the expected count, as surveillance scales it. */
  public double standardError(RealVector row) {
    return Math.sqrt(covariance.operate(row).dotProduct(row) * dispersionOfStandardErrors());
  }

  /** Variance of the logarithm of the expected count: how far the model itself may be off. */
  public double variance(RealVector row) {
    return covariance.operate(row).dotProduct(row) * dispersion();
  }
}
