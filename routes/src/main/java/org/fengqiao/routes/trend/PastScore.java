package org.fengqiao.routes.trend;

/**
 * How past forecasts of a series fared.
 *
 * @param forecasts how many were scored, 1 or more
 * @param coverage share of them whose interval held the count
 * @param error mean absolute error as a multiple of that of last year's same month, for the same
 *     months; NaN when last year's was never off
 * @param intervalScore mean of Gneiting's and Raftery's (2007) score, in disputes: the width, and
 *     what is beyond an end ten times; smaller is better
 */
public record PastScore(int forecasts, double coverage, double error, double intervalScore) {}
