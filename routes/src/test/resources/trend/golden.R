# Records what R's stl answers on four series: Rscript golden.R golden.csv
# The hub's own tests need no R: they read golden.csv. Debian: apt-get install r-base-core
set.seed(20261127)
draw <- function(year, length, level, wave, growth, dispersion) {
  mean <- exp(log(level) + wave * cos(2 * pi * seq_len(length) / year) + growth * seq_len(length))
  ts(rnbinom(length, size = mean / (dispersion - 1), mu = mean), frequency = year)
}
series <- list(months = draw(12, 73, 240, 0.3, 0.005, 2), weeks = draw(52, 157, 18, 0.4, 0, 1.5), two_years = draw(12, 25, 60, 0.2, 0, 1.2))
series$weeks[120:122] <- series$weeks[120:122] + c(30, 55, 20)
series$even_months <- window(series$months, end = c(6, 12))
record <- function(name) {
  x <- series[[name]]
  # The window of "periodic", without its rounding to the mean of each season afterwards.
  parts <- stl(x, s.window = 10 * length(x) + 1, s.degree = 0, robust = TRUE)$time.series
  data.frame(series = name, year = frequency(x), count = as.integer(x), season = as.numeric(parts[, "seasonal"]),
    trend = as.numeric(parts[, "trend"]), remainder = as.numeric(parts[, "remainder"]))
}
golden <- do.call(rbind, lapply(names(series), record))
for (each in c("season", "trend", "remainder")) golden[[each]] <- format(golden[[each]], digits = 12, trim = TRUE)
file <- commandArgs(TRUE)[1]
writeLines(paste0("# R ", getRversion()), file)
suppressWarnings(write.table(golden, file, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
