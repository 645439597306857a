package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;

/**
 * A legacy system in small, which {@link CaptureContract} works on as its owner would. Its rows
 * have the columns id, slrq, stand and gxsj; id is the key, and stand the content that changes.
 */
interface CaptureRig {

  /** The day on which every case was accepted. */
  String ACCEPTED = "2020-05-18 09:30:00";

  /** The lines that stand below {@code from:} of the feed file. */
  String from();

  /** How the edge reaches the system, with the least rights that the method needs. */
  ConnectionSettings connection();

  /** Adds the rows with these numbers, whose stand is 0. */
  void insert(int first, int last);

  /** Gives a row another stand. */
  void change(int number, int stand);

  /** Whether the method tells of removed rows. */
  boolean seesDeletes();

  /** Removes a row. */
  void delete(int number);

  /** The key of the row with this number. */
  static String key(int number) {
    return "K%05d".formatted(number);
  }
}
