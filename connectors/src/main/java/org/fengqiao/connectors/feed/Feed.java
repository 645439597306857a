package org.fengqiao.connectors.feed;

import java.nio.file.Path;
import org.fengqiao.schemas.message.Department;

/**
 * A feed (数据源) that passed every check: one table, file drop or service of a legacy system, and how
 * its rows become case records.
 *
 * @param name department and name joined by a dot, for example justice.mediation
 * @param version grows with each change of the file; stamped on every record
 * @param owner who answers for the mapping
 * @param department the department that owns the records
 * @param legalBasis why the rows may be read
 * @param source where the rows come from
 * @param mapping how a row becomes a record
 * @param drift what to do when the source's columns change
 * @param file where the feed was read from
 * @param limits what the edge minds while it runs the feed
 */
public record Feed(
    String name,
    int version,
    String owner,
    Department department,
    LegalBasis legalBasis,
    Source source,
    FieldRules mapping,
    DriftRule drift,
    Path file,
    FeedLimits limits) {

  /** A feed with the usual limits, of which no file tells the source's columns. */
  public Feed(
      String name,
      int version,
      String owner,
      Department department,
      LegalBasis legalBasis,
      Source source,
      FieldRules mapping,
      Path file) {
    this(
        name,
        version,
        owner,
        department,
        legalBasis,
        source,
        mapping,
        DriftRule.NONE,
        file,
        FeedLimits.USUAL);
  }

  /** The same feed with other rules. */
  public Feed with(FieldRules rules) {
    return new Feed(
        name, version, owner, department, legalBasis, source, rules, drift, file, limits);
  }

  /** The same feed over a source from which fewer columns are read. */
  public Feed over(Source readable) {
    return new Feed(
        name, version, owner, department, legalBasis, readable, mapping, drift, file, limits);
  }
}
