# Records what R's package surveillance answers on four series: Rscript golden.R golden.csv
# The hub's own tests need no R: they read golden.csv. Debian: apt-get install r-base-core r-cran-surveillance
suppressMessages(library(surveillance))
set.seed(20260901)
weeks <- 1:(52 * 7)
season <- function(size) size * cos(2 * pi * weeks / 52)
draw <- function(log_mean, dispersion) {
  mean <- exp(log_mean)
  if (dispersion == 1) rpois(length(mean), mean) else rnbinom(length(mean), size = mean / (dispersion - 1), mu = mean)
}
burst <- function(series, week, cases) { series[week + 0:(length(cases) - 1)] <- series[week + 0:(length(cases) - 1)] + cases; series }
series <- list(
  steady = burst(draw(rep(log(12), length(weeks)), 1), 340, c(12, 18, 9)),
  seasonal = burst(burst(draw(log(20) + season(0.4) + 0.001 * weeks, 1.5), 200, c(40, 60, 30)), 330, c(25, 40)),
  overdispersed = burst(draw(log(35) + season(0.2), 3), 350, c(60, 80)),
  rare = burst(draw(rep(log(0.8), length(weeks)), 1), 345, c(4, 5, 3)))

range <- (52 * 5 + 27):length(weeks)
farrington <- function(sts, method, periods) suppressWarnings(farringtonFlexible(sts, list(
  range = range, b = 5, w = 3, noPeriods = periods, pastWeeksNotIncluded = 26, reweight = TRUE, weightsThreshold = 2.58,
  trend = TRUE, pThresholdTrend = 1, alpha = 0.005, limit54 = c(5, 4), thresholdMethod = method, powertrans = "2/3")))
ears <- function(sts, method) earsC(sts, list(range = range, method = method, baseline = 7, minSigma = 0.5))
record <- function(name) {
  counts <- series[[name]]
  sts <- sts(observed = counts, frequency = 52, start = c(2019, 1))
  plugin <- farrington(sts, "nbPlugin", 10)
  delta <- farrington(sts, "delta", 1)
  m <- mean(counts[1:(min(range) - 1)])
  chart <- algo.cusum(list(observed = counts, state = 0 * counts, freq = 52, start = c(2019, 1)),
    list(range = range, k = 1.04, h = 2.26, m = NULL, trans = "rossi"))
  judged <- data.frame(week = range,
    plugin_expected = plugin@control$expected[, 1], plugin_upper = plugin@upperbound[, 1], plugin_alarm = plugin@alarm[, 1],
    delta_expected = delta@control$expected[, 1], delta_upper = delta@upperbound[, 1], delta_alarm = delta@alarm[, 1],
    c1 = ears(sts, "C1")@upperbound[, 1], c2 = ears(sts, "C2")@upperbound[, 1], c3 = ears(sts, "C3")@upperbound[, 1],
    cusum = chart$cusum, cusum_upper = chart$upperbound, cusum_alarm = chart$alarm)
  merge(data.frame(series = name, week = weeks, count = counts), judged, by = "week", all.x = TRUE)
}
golden <- do.call(rbind, lapply(names(series), record))
for (each in names(golden)) if (is.numeric(golden[[each]])) golden[[each]] <- format(golden[[each]], digits = 15, trim = TRUE)
for (each in c("plugin_alarm", "delta_alarm")) golden[[each]] <- as.character(as.integer(golden[[each]]))
file <- commandArgs(TRUE)[1]
writeLines(paste0("# R ", getRversion(), ", surveillance ", packageVersion("surveillance")), file)
suppressWarnings(write.table(golden, file, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE, na = "NA"))
