package fr.vigie;

import fr.vigie.alarmrule.ScheduledLight;
import fr.vigie.asset.AssetModule;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.demo.DemoModule;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.energy.EnergyModule;
import fr.vigie.escalation.EscalationModule;
import fr.vigie.event.EventFollower;
import fr.vigie.event.EventModule;
import fr.vigie.firebase.FirebaseModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.Issuer;
import fr.vigie.identity.SignIn;
import fr.vigie.lighting.LightingModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.register.RegisterModule;
import fr.vigie.shared.Ids;
import fr.vigie.sync.SyncModule;
import fr.vigie.template.TemplateModule;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every feature, built once and in the order in which they depend on each other.
///
/// @param wirings what they add to the GraphQL schema
/// @param routes their ways in beside GraphQL
/// @param work what is done about reports and alarms, and by itself
record Features(
    List<FeatureWiring> wirings,
    List<Route> routes,
    SignIn signIn,
    EventFollower follower,
    AlarmModules alarm,
    TelemetryModules telemetry,
    CitizenModules citizen,
    WorkModules work,
    RoundModules rounds,
    DispatchModules dispatch,
    OfflineModules offline,
    NotificationModules notification,
    RegionModules region,
    FirebaseModule firebase)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              TerritoryModule.MIGRATIONS,
              IdentityModule.MIGRATIONS,
              AssetModule.MIGRATIONS,
              TelemetryModules.MIGRATIONS,
              AlarmModules.MIGRATIONS,
              RegisterModule.MIGRATIONS,
              LightingModule.MIGRATIONS,
              EnergyModule.MIGRATIONS,
              CitizenModules.MIGRATIONS,
              ImportModules.MIGRATIONS,
              WorkModules.MIGRATIONS,
              RoundModules.MIGRATIONS,
              DispatchModules.MIGRATIONS,
              OfflineModules.MIGRATIONS,
              NotificationModules.MIGRATIONS,
              TemplateModule.MIGRATIONS,
              RegionModules.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static Features on(Mongo mongo, Settings settings, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var ids = new Ids(clock);
    var demo = settings.demo(clock);
    var event = EventModule.on(database, NotificationModules::isToldOf, clock);
    // First, so that nothing that is read and held from now on goes stale unnoticed.
    event.follower().start();
    var territory = TerritoryModule.on(database, event.live());
    var territories = territory.territories();
    var issuers = issuers(settings, demo);
    var firebase = FirebaseModule.on(settings.firebase());
    var identity =
        IdentityModule.on(
            database,
            transactions,
            territories,
            ContractorModule.known(database),
            issuers,
            firebase.tokens(settings.signIn(), clock),
            event,
            ids,
            clock);
    var asset = AssetModule.on(database, territories);
    var deviceEvent = DeviceEventModule.on(database, clock);
    var register =
        RegisterModule.on(
            database,
            transactions,
            territories,
            asset.assets(),
            deviceEvent.deviceEvents(),
            event.log(),
            ids,
            clock);
    var telemetry =
        TelemetryModules.on(
            mongo,
            territories,
            asset,
            deviceEvent,
            register.noteConditions(),
            event.log(),
            settings.feeds(),
            ids,
            clock);
    var lighting =
        LightingModule.on(
            database, transactions, territory, asset.assets(), event.log(), ids, clock);
    var energy =
        EnergyModule.on(
            database,
            transactions,
            territories,
            lighting,
            telemetry.series().meterReads(),
            event.log(),
            ids,
            clock);
    var light = new ScheduledLight(lighting.judge(), asset.assets());
    var alarm = AlarmModules.on(mongo, territories, telemetry, light, event, ids, clock);
    var watchers =
        List.<WorkOrderWatcher>of(
            EscalationModule.watcher(database, clock),
            SyncModule.watcher(database, event.log(), ids, clock));
    var citizen =
        CitizenModules.on(
            mongo,
            new CitizenModules.Sources(
                territories, identity, asset, lighting, alarm.alarm(), event),
            watchers,
            settings,
            ids,
            clock);
    var workSources =
        new WorkModules.Sources(
            territories, identity, asset, register, citizen, alarm.alarm(), event);
    var work = WorkModules.on(mongo, workSources, watchers, ids, clock);
    var dispatch =
        DispatchModules.on(
            mongo,
            new DispatchModules.Sources(
                territory,
                identity.people(),
                asset,
                telemetry.measurement().metrics(),
                event.log()),
            work,
            ids,
            clock);
    var rounds =
        RoundModules.on(
            mongo,
            territories,
            identity,
            work,
            asset,
            telemetry,
            energy,
            event,
            settings.routing(),
            ids,
            clock);
    var offline =
        OfflineModules.on(
            mongo,
            new OfflineModules.Sources(
                territories,
                citizen.category().ofTerritories(),
                asset.reads(),
                identity.people(),
                event),
            work,
            rounds.round(),
            ids,
            clock);
    var notification =
        NotificationModules.on(mongo, settings, firebase, workSources, work, ids, clock);
    var parts =
        List.of(
            territory.responsibilities(),
            citizen.category().part(),
            lighting.part(),
            alarm.rule().part(),
            dispatch.escalation().part());
    var template =
        TemplateModule.on(database, transactions, territory, parts, event.log(), ids, clock);
    demo.ifPresent(d ->
        d.generateOnce(
            territories,
            identity.people(),
            asset.assets(),
            citizen.category().categories(),
            citizen.report(),
            work.workOrder().workOrders(),
            ids,
            clock));
    var below =
        new RegionModules.Sources(
            territories, asset, lighting, energy, alarm, citizen, work, rounds, template, event);
    var region = RegionModules.on(mongo, below, ids, clock);
    var imports =
        ImportModules.on(
            mongo,
            territories,
            asset.assets(),
            register,
            citizen.category(),
            citizen.report(),
            event.log(),
            ids,
            clock);
    var demoRoutes = demo.map(d -> d.routes(territories)).orElse(List.of());
    return new Features(
        joined(
            telemetry.wirings(),
            alarm.wirings(),
            citizen.wirings(),
            work.wirings(),
            dispatch.wirings(),
            offline.wirings(),
            notification.wirings(),
            List.of(
                territory.wiring(),
                identity.wiring(),
                asset.wiring(),
                register.wiring(),
                lighting.wiring(),
                energy.wiring(),
                rounds.wiring(),
                template.wiring()),
            region.wirings()),
        joined(
            imports.routes(),
            telemetry.routes(),
            citizen.routes(),
            template.routes(),
            rounds.routes(),
            notification.routes(),
            region.routes(),
            demoRoutes),
        identity.signIn(),
        event.follower(),
        alarm,
        telemetry,
        citizen,
        work,
        rounds,
        dispatch,
        offline,
        notification,
        region,
        firebase);
  }

  @Override
  public void close() {
    follower.close();
    alarm.close();
    telemetry.close();
    citizen.close();
    work.close();
    rounds.close();
    dispatch.close();
    offline.close();
    notification.close();
    region.close();
    firebase.close();
  }

  @SafeVarargs
  private static <T> List<T> joined(List<? extends T>... lists) {
    var all = new ArrayList<T>();
    for (var list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }

  private static List<Issuer> issuers(Settings settings, Optional<DemoModule> demo) {
    return Stream.concat(settings.issuers().stream(), demo.map(DemoModule::issuer).stream())
        .toList();
  }
}
