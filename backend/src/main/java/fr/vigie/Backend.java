package fr.vigie;

import com.mongodb.event.CommandListener;
import fr.vigie.Settings.Profile;
import fr.vigie.asset.AssetModule;
import fr.vigie.demo.DemoModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.http.Gate;
import fr.vigie.http.Route;
import fr.vigie.http.Server;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.Issuer;
import fr.vigie.live.LiveTransports;
import fr.vigie.mongo.CommandTraces;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Migrations;
import fr.vigie.mongo.Mongo;
import fr.vigie.observe.Metric;
import fr.vigie.observe.Observatory;
import fr.vigie.observe.ProcessMetrics;
import fr.vigie.report.ReportModule;
import fr.vigie.reportimport.ImportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.usage.UsageModule;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every feature, built once and in the order in which they depend on each other.
public final class Backend implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              TerritoryModule.MIGRATIONS,
              IdentityModule.MIGRATIONS,
              AssetModule.MIGRATIONS,
              ReportModule.MIGRATIONS,
              ImportModule.MIGRATIONS,
              WorkOrderModule.MIGRATIONS,
              UsageModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  private final Mongo mongo;
  private final EventModule event;
  private final UsageModule usage;
  private final Server.Behind behind;
  private final Server server;

  private Backend(
      Mongo mongo, EventModule event, UsageModule usage, Server.Behind behind, Server server) {
    this.mongo = mongo;
    this.event = event;
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
    var database = mongo.database();
    Migrations.run(mongo.withoutTimeLimit(), MIGRATIONS, clock);
    var ids = new Ids(clock);
    var demo = demo(settings, clock);
    var event = EventModule.on(database, clock);
    var territory = TerritoryModule.on(database);
    var territories = territory.territories();
    var identity = IdentityModule.on(database, territories, issuers(settings, demo), clock);
    var asset = AssetModule.on(database, territories);
    var transactions = mongo.transactions();
    var report =
        ReportModule.on(database, transactions, territories, asset.assets(), event, ids, clock);
    var workOrder =
        WorkOrderModule.on(
            database, transactions, territories, identity.people(), report, event, ids, clock);
    var hypervisor = HypervisorModule.on(database, territories, clock);
    demo.ifPresent(d ->
        d.generateOnce(
            territories,
            identity.people(),
            asset.assets(),
            report,
            workOrder.workOrders(),
            ids,
            clock));
    event.follower().start();
    List<FeatureWiring> wirings =
        List.of(
            territory.wiring(),
            identity.wiring(),
            asset.wiring(),
            report.wiring(),
            workOrder.wiring(),
            hypervisor.wiring());
    var imports =
        ImportModule.on(database, transactions, territories, report, event.log(), ids, clock);
    var routes = new ArrayList<Route>(imports.routes());
    demo.ifPresent(d -> routes.addAll(d.routes(territories)));
    var engine = new GraphqlEngine(wirings, Mongo::isOutage, settings.adHoc(), observatory);
    var usage = UsageModule.on(database, engine, clock);
    routes.addAll(usage.routes());
    var callers = new Callers(identity.signIn(), settings.adHoc());
    var gate = Gate.of(settings.http());
    var live = new LiveTransports(engine, callers, gate, settings.http(), settings.live());
    var figures =
        List.<Metric.Source>of(
            observatory.operations(),
            observatory.slow(),
            engine,
            gate,
            live,
            event.follower(),
            mongo.metrics(),
            new ProcessMetrics());
    var behind =
        new Server.Behind(
            engine,
            callers,
            gate,
            live,
            routes,
            mongo::isReady,
            Mongo::isOutage,
            observatory.tracing(),
            figures,
            settings.observe().metricsToken());
    var server = Server.start(settings.address(), settings.port(), settings.http(), behind);
    return new Backend(mongo, event, usage, behind, server);
  }

  private static Optional<DemoModule> demo(Settings settings, Clock clock) {
    return settings.profile() == Profile.DEMO
        ? Optional.of(DemoModule.in(settings.mongo().dataFolder(), settings.demoSize(), clock))
        : Optional.empty();
  }

  private static List<Issuer> issuers(Settings settings, Optional<DemoModule> demo) {
    return Stream.concat(settings.issuers().stream(), demo.map(DemoModule::issuer).stream())
        .toList();
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
    event.follower().close();
    usage.keepAll().run();
    behind.tracing().close();
    mongo.close();
  }
}
