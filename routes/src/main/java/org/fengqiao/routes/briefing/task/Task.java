package org.fengqiao.routes.briefing.task;

import java.time.LocalDate;

/**
 * Something to be done, as people have agreed.
 *
 * @param task what, at most 500 characters
 * @param owner by which office, at most 500 characters
 * @param due until when
 */
public record Task(String task, String owner, LocalDate due) {

  private static final int LONGEST = 500;

  /**
   * Refuses a task that says nothing.
   *
   * @throws IllegalArgumentException when a text is blank or too long
   */
  public Task {
    if (task.isBlank() || owner.isBlank() || task.length() > LONGEST || owner.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a task needs what and who, each of at most 500 characters");
    }
  }
}
