package org.fengqiao.routes.linkage.life;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which dispute records are truly of: a CSV file with the columns {@code record_key} and {@code
 * dispute}, or {@code feed}, {@code key} and {@code dispute} as the demo's book of truth has them;
 * other columns do not matter, nor do rows without a key. Keys and disputes are held as digests, 16
 * bytes for each record.
 */
final class TruthFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private static final String RECORD = "record_key";
  private static final String DISPUTE = "dispute";
  private static final String FEED = "feed";
  private static final String KEY = "key";

  private TruthFile() {}

  /**
   * Reads a file.
   *
   * @return the digest of each record's dispute by the digest of the record's key
   * @throws UnusableTruthException when the file is no truth
   */
  static Long2LongMap read(Path file) throws UnusableTruthException {
    Long2LongOpenHashMap disputes = new Long2LongOpenHashMap();
    try (var text = Files.newBufferedReader(file);
        var rows = FORMAT.parse(text)) {
      List<String> header = rows.getHeaderNames();
      boolean whole = header.contains(RECORD);
      if (!header.contains(DISPUTE) || !whole && !header.containsAll(List.of(FEED, KEY))) {
        throw new UnusableTruthException(UnusableTruthException.Reason.HEADER, 1);
      }
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          throw new UnusableTruthException(
              UnusableTruthException.Reason.COLUMNS, rows.getCurrentLineNumber());
        }
        if (row.get(whole ? RECORD : KEY).isEmpty()) {
          continue; // A row without a key is in no hub.
        }
        long key = Digest.of(whole ? row.get(RECORD) : row.get(FEED) + ":" + row.get(KEY));
        long dispute = Digest.of(row.get(DISPUTE));
        if (disputes.getOrDefault(key, dispute) != dispute) {
          throw new UnusableTruthException(
              UnusableTruthException.Reason.CONTRADICTION, rows.getCurrentLineNumber());
        }
        disputes.put(key, dispute);
      }
      return disputes;
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw new UnusableTruthException(UnusableTruthException.Reason.UNREADABLE, 0);
    }
  }
}
