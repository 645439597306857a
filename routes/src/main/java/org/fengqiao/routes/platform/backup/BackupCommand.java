package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.control.EdgeStoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Backs a running hub or edge up, and goes on with it until it is ended. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = BackupCommands.USAGE)
final class BackupCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--home", descriptionKey = "home", defaultValue = "data/shanghai")
  private Path home = Path.of("");

  @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "to")
  private @Nullable Path to;

  @Option(names = "--once", descriptionKey = "once")
  private boolean once;

  @Option(names = "--release", descriptionKey = "release")
  private boolean release;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<String> url = EdgeStoreAddress.below(home);
    if (url.isEmpty()) {
      return refuse("refused.home", home);
    }
    HomeStore store = new HomeStore(home.toAbsolutePath(), url.get());
    Path folder = to;
    try {
      if (release) {
        CommitRule rule = new CommitRule(store);
        rule.lift();
        rule.forget();
        say("released");
      } else if (folder == null) {
        return refuse("refused.to");
      } else {
        run(new Backup(store, new BackupFolder(folder.toAbsolutePath())), folder);
      }
      return 0;
    } catch (SQLException e) {
      return refuse("refused.store", home, String.valueOf(e.getSQLState()));
    } catch (RefusedBackupException e) {
      return refuse(String.valueOf(e.getMessage()), home, String.valueOf(folder));
    }
  }

  private void run(Backup backup, Path folder)
      throws IOException, SQLException, RefusedBackupException, InterruptedException {
    if (once) {
      backup.once();
      say("copied", folder);
      return;
    }
    Thread end = new Thread(() -> end(backup), "end-of-backup");
    Runtime.getRuntime().addShutdownHook(end);
    backup.follow(
        new Backup.Told() {
          @Override
          public void whole() {
            say("zero", folder);
          }

          @Override
          public void away() {
            say("away");
          }
        });
  }

  private void end(Backup backup) {
    try {
      backup.stop();
      say("ended");
    } catch (SQLException e) {
      refuse("ended-waiting");
    }
  }

  private void say(String key, Object... arguments) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(BackupCommands.text(key, arguments));
    out.flush();
  }

  private int refuse(String key, Object... arguments) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(BackupCommands.text(key, arguments));
    err.flush();
    return 1;
  }
}
