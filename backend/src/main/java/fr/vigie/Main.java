package fr.vigie;

import fr.vigie.mongo.MongoUnusable;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Reads the configuration, starts the server, and stops it when the process is told to.
public final class Main {

  private static final System.Logger LOG = System.getLogger(Main.class.getName());
  private static final int MISCONFIGURED = 78;

  private Main() {}

  static void main() throws InterruptedException {
    Backend backend;
    try {
      var settings = Settings.from(System.getenv());
      backend = Backend.start(settings, Clock.systemUTC(), List.of());
      var address = settings.address().getHostAddress();
      LOG.log(Level.INFO, "Vigie listens on http://" + address + ":" + backend.port());
    } catch (IllegalArgumentException | MongoUnusable e) {
      LOG.log(Level.ERROR, e.getMessage());
      Runtime.getRuntime().exit(MISCONFIGURED);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(backend::close, "stop"));
    new CountDownLatch(1).await();
  }
}
