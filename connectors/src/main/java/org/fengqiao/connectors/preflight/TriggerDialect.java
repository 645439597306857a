package org.fengqiao.connectors.preflight;

import org.fengqiao.connectors.feed.Source;

/** The databases whose words for triggers are known. */
public enum TriggerDialect {
  /** PostgreSQL, and what speaks its language. */
  POSTGRESQL {
    @Override
    TriggerWords words() {
      return new PostgresWords();
    }
  },
  /** MySQL 5.7 or newer. */
  MYSQL {
    @Override
    TriggerWords words() {
      return new MariaWords();
    }
  },
  /** MariaDB. */
  MARIADB {
    @Override
    TriggerWords words() {
      return new MariaWords();
    }
  },
  /** Oracle 11 or newer. */
  ORACLE {
    @Override
    TriggerWords words() {
      return new OracleWords("NUMBER(19)", "TIMESTAMP(3)");
    }
  },
  /** SQL Server 2012 or newer. */
  SQLSERVER {
    @Override
    TriggerWords words() {
      return new SqlServerWords();
    }
  },
  /** Dameng 8. */
  DAMENG {
    @Override
    TriggerWords words() {
      return new OracleWords("BIGINT", "TIMESTAMP(3)");
    }
  };

  abstract TriggerWords words();

  private String quoted(String name) {
    return switch (this) {
      case POSTGRESQL, ORACLE, DAMENG -> '"' + name.replace("\"", "\"\"") + '"';
      case MYSQL, MARIADB -> '`' + name.replace("`", "``") + '`';
      case SQLSERVER -> '[' + name.replace("]", "]]") + ']';
    };
  }

  /**
   * What the database's administrator runs, once, before the feed is started: the change table, the
   * triggers, the rights, and apart from these how to purge and how to take all away.
   *
   * @param trigger the feed's source
   * @param user the account of the edge
   * @param names how the source spells its tables and columns, if it was asked
   */
  public String script(Source.Trigger trigger, String user, Names names) {
    return TriggerScript.of(trigger, user, words(), new NameSpelling(names, this::quoted));
  }
}
