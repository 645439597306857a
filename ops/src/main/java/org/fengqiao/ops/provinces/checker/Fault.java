package org.fengqiao.ops.provinces.checker;

/** What may not stand in the tables of provinces at rest. */
public enum Fault {
  LOST("丢失 / said, and not at the other side"),
  INVENTED("无中生有 / accepted, and said by nobody"),
  DOUBLED("重复 / a place in a chain taken twice"),
  ALTERED("变样 / bytes differ between the sides"),
  BROKEN("链条断裂 / chain with a gap, or of another past"),
  UNANSWERED("未签收 / not receipted once with its true effect"),
  UNEQUAL("状态不一 / state other than the model's"),
  ACCEPTED("误收 / hostile message that was not refused"),
  REFUSED("误拒 / refused, and not hostile"),
  LEFT("遗留 / still waiting");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  /** What it is, in both languages. */
  public String title() {
    return title;
  }
}
