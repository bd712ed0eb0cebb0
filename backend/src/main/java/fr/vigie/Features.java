package fr.vigie;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.advice.AdviceModule;
import fr.vigie.alarmrule.ScheduledLight;
import fr.vigie.asset.AssetModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.demo.DemoModule;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.duplicate.DuplicateModule;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventFollower;
import fr.vigie.event.EventModule;
import fr.vigie.follow.FollowModule;
import fr.vigie.geocoding.GeocodingModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.hypervisor.HypervisorModule;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.Issuer;
import fr.vigie.identity.SignIn;
import fr.vigie.lighting.LightingModule;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.plannedwork.PlannedWorkModule;
import fr.vigie.register.RegisterModule;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.template.TemplateModule;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every feature, built once and in the order in which they depend on each other.
///
/// @param wirings what they add to the GraphQL schema
/// @param routes their ways in beside GraphQL
record Features(
    List<FeatureWiring> wirings,
    List<Route> routes,
    SignIn signIn,
    Pseudonyms pseudonyms,
    EventFollower follower,
    AlarmModules alarm,
    TelemetryModules telemetry,
    MediaModule media,
    PrivacyModules privacy)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              TerritoryModule.MIGRATIONS,
              IdentityModule.MIGRATIONS,
              ContactModule.MIGRATIONS,
              AssetModule.MIGRATIONS,
              TelemetryModules.MIGRATIONS,
              AlarmModules.MIGRATIONS,
              RegisterModule.MIGRATIONS,
              LightingModule.MIGRATIONS,
              EnergyModule.MIGRATIONS,
              CategoryModule.MIGRATIONS,
              PlannedWorkModule.MIGRATIONS,
              MediaModule.MIGRATIONS,
              ReportModule.MIGRATIONS,
              CaseModules.MIGRATIONS,
              PrivacyModules.MIGRATIONS,
              PublicModules.MIGRATIONS,
              ImportModules.MIGRATIONS,
              WorkOrderModule.MIGRATIONS,
              TemplateModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  static Features on(Mongo mongo, Settings settings, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var ids = new Ids(clock);
    var demo = settings.demo(clock);
    var event = EventModule.on(database, clock);
    // First, so that nothing that is read and held from now on goes stale unnoticed.
    event.follower().start();
    var territory = TerritoryModule.on(database, event.live());
    var territories = territory.territories();
    var issuers = issuers(settings, demo);
    var identity =
        IdentityModule.on(database, transactions, territories, issuers, event, ids, clock);
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
    var category = CategoryModule.on(database, transactions, territories, event, ids, clock);
    var plannedWork =
        PlannedWorkModule.on(
            database, transactions, territories, asset.assets(), event.log(), ids, clock);
    var advice = AdviceModule.on(alarm.alarm().alarms(), lighting, plannedWork.find());
    var contact = ContactModule.on(database, clock);
    var abuse = AbuseModule.on(database, contact, event, settings.abuse(), clock);
    var kept = FollowModule.before(database, contact.pseudonyms(), ids, clock);
    var media =
        MediaModule.on(
            database,
            transactions,
            event.log(),
            settings.media(),
            (who, sender) -> abuse.limits().spend(LimitedAct.UPLOAD_PHOTO, who, sender),
            ids,
            clock);
    var report =
        ReportModule.on(
            database,
            transactions,
            territories,
            asset,
            category,
            media,
            contact,
            abuse,
            advice.giveAdvice(),
            WorkOrderModule.incidentWork(database),
            settings.geocoder().isOn(),
            kept.afterFiling(),
            event,
            ids,
            clock);
    var cases =
        CaseModules.on(
            mongo, territories, category, report, abuse, kept, settings.cases(), ids, clock);
    var geocoding = GeocodingModule.on(database, settings.geocoder(), clock);
    alarm.workers().addAll(geocoding.start());
    var privacy =
        PrivacyModules.on(
            mongo,
            settings,
            territories,
            identity,
            contact,
            abuse,
            report,
            media,
            cases.follow(),
            event,
            ids,
            clock);
    var workOrder =
        WorkOrderModule.on(
            database,
            transactions,
            territories,
            identity.people(),
            report,
            alarm.alarm(),
            event,
            ids,
            clock);
    alarm.workers().addAll(List.of(workOrder.start(), cases.casework().start()));
    var parts =
        List.of(
            territory.responsibilities(), category.part(), lighting.part(), alarm.rule().part());
    var template =
        TemplateModule.on(database, transactions, territory, parts, event.log(), ids, clock);
    var hypervisor = HypervisorModule.on(database, territories, clock);
    demo.ifPresent(d ->
        d.generateOnce(
            territories,
            identity.people(),
            asset.assets(),
            category.categories(),
            report,
            workOrder.workOrders(),
            ids,
            clock));
    var imports =
        ImportModules.on(
            mongo,
            territories,
            asset.assets(),
            register,
            category,
            report,
            event.log(),
            ids,
            clock);
    var open = PublicModules.on(mongo, territories, category, report, event.log(), ids, clock);
    var routes = new ArrayList<Route>(imports.routes());
    routes.addAll(open.routes());
    routes.addAll(telemetry.routes());
    routes.addAll(template.routes());
    routes.addAll(media.routes());
    routes.addAll(privacy.routes());
    demo.ifPresent(d -> routes.addAll(d.routes(territories)));
    var wirings = new ArrayList<>(telemetry.wirings());
    wirings.addAll(alarm.wirings());
    wirings.addAll(cases.wirings());
    wirings.addAll(privacy.wirings());
    wirings.addAll(open.wirings());
    wirings.addAll(
        List.of(
            territory.wiring(),
            identity.wiring(),
            asset.wiring(),
            register.wiring(),
            lighting.wiring(),
            energy.wiring(),
            media.wiring(),
            category.wiring(),
            plannedWork.wiring(),
            report.wiring(),
            DuplicateModule.on(database, category.categories()).wiring(),
            geocoding.wiring(),
            workOrder.wiring(),
            template.wiring(),
            hypervisor.wiring()));
    return new Features(
        wirings,
        routes,
        identity.signIn(),
        contact.pseudonyms(),
        event.follower(),
        alarm,
        telemetry,
        media.start(),
        privacy);
  }

  @Override
  public void close() {
    follower.close();
    alarm.close();
    telemetry.close();
    media.close();
    privacy.close();
  }

  private static List<Issuer> issuers(Settings settings, Optional<DemoModule> demo) {
    return Stream.concat(settings.issuers().stream(), demo.map(DemoModule::issuer).stream())
        .toList();
  }
}
