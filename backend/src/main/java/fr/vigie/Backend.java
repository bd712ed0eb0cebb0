package fr.vigie;

import com.mongodb.event.CommandListener;
import fr.vigie.graphql.Federation;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.http.Gate;
import fr.vigie.http.Server;
import fr.vigie.live.LiveTransports;
import fr.vigie.mongo.CommandTraces;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Migrations;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Observatory;
import fr.vigie.observe.ProcessMetrics;
import fr.vigie.usage.UsageModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The running service: the database below the features, the engine and the server above them.
public final class Backend implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(Features.MIGRATIONS, UsageModule.MIGRATIONS).flatMap(List::stream).toList();

  private final Mongo mongo;
  private final Features features;
  private final UsageModule usage;
  private final Server.Behind behind;
  private final Server server;

  private Backend(
      Mongo mongo, Features features, UsageModule usage, Server.Behind behind, Server server) {
    this.mongo = mongo;
    this.features = features;
    this.usage = usage;
    this.behind = behind;
    this.server = server;
  }

  public static Backend start(Settings settings, Clock clock, List<CommandListener> listeners) {
    var observatory = Observatory.of(settings.observe());
    var all = new ArrayList<CommandListener>(listeners);
    if (observatory.tracing().isOn()) {
      all.add(new CommandTraces());
    }
    var mongo = Mongo.open(settings.mongo(), clock, all);
    try {
      return start(settings, clock, mongo, observatory);
    } catch (RuntimeException e) {
      mongo.close();
      throw e;
    }
  }

  private static Backend start(
      Settings settings, Clock clock, Mongo mongo, Observatory observatory) {
    Migrations.run(mongo.withoutTimeLimit(), MIGRATIONS, clock);
    var features = Features.on(mongo, settings, clock);
    var wirings = settings.isFederated() ? Federation.over(features.wirings()) : features.wirings();
    var engine = new GraphqlEngine(wirings, Mongo::isOutage, settings.adHoc(), observatory);
    var usage = UsageModule.on(mongo.database(), engine, clock);
    var behind = behind(settings, mongo, features, engine, usage, observatory);
    var server = Server.start(settings.address(), settings.port(), settings.http(), behind);
    return new Backend(mongo, features, usage, behind, server);
  }

  private static Server.Behind behind(
      Settings settings,
      Mongo mongo,
      Features features,
      GraphqlEngine engine,
      UsageModule usage,
      Observatory observatory) {
    var callers =
        new Callers(features.signIn(), features.citizen().contact().pseudonyms(), settings.adHoc());
    var gate = Gate.of(settings.http());
    var live = new LiveTransports(engine, callers, gate, settings.http(), settings.live());
    var own =
        Stream.<Metric.Source>of(
            observatory.operations(),
            observatory.slow(),
            engine,
            gate,
            live,
            features.follower(),
            mongo.metrics(),
            new ProcessMetrics());
    var figures =
        Stream.of(
                own,
                features.citizen().figures().stream(),
                features.notification().figures().stream(),
                features.region().figures().stream())
            .flatMap(each -> each)
            .toList();
    return new Server.Behind(
        engine,
        callers,
        gate,
        live,
        Stream.of(features.routes(), usage.routes()).flatMap(List::stream).toList(),
        mongo::isReady,
        Mongo::isOutage,
        observatory.tracing(),
        figures,
        settings.observe().metricsToken());
  }

  /// What answers, without a network before it.
  Server.Behind behind() {
    return behind;
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    features.close();
    usage.keepAll().run();
    behind.tracing().close();
    mongo.close();
  }
}
