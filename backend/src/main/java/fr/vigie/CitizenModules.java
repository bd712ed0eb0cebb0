package fr.vigie;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.advice.AdviceModule;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.asset.AssetModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.duplicate.DuplicateModule;
import fr.vigie.event.EventModule;
import fr.vigie.filing.FilingModule;
import fr.vigie.follow.FollowModule;
import fr.vigie.geocoding.GeocodingModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.identity.IdentityModule;
import fr.vigie.lighting.LightingModule;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.news.NewsModule;
import fr.vigie.observe.Metric;
import fr.vigie.plannedwork.PlannedWorkModule;
import fr.vigie.report.ReportModule;
import fr.vigie.review.ReviewModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Worker;
import fr.vigie.situation.SituationModule;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrderModule;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Citizens' reports and all that is around them, from what may be reported to what everybody may
/// read of it, built once and in the order in which they depend on each other.
///
/// @param small what the features add to the GraphQL schema of which nobody needs more
/// @param workers what goes on beside requests, and is not the photos' nor privacy's own
record CitizenModules(
    ContactModule contact,
    CategoryModule category,
    ReportModule report,
    FilingModule filing,
    PlannedWorkModule plannedWork,
    NewsModule news,
    CaseModules cases,
    SituationModule situation,
    MediaModule media,
    PrivacyModules privacy,
    PublicModules open,
    List<FeatureWiring> small,
    List<Worker> workers)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              ContactModule.MIGRATIONS,
              CategoryModule.MIGRATIONS,
              PlannedWorkModule.MIGRATIONS,
              NewsModule.MIGRATIONS,
              MediaModule.MIGRATIONS,
              ReportModule.MIGRATIONS,
              CaseModules.MIGRATIONS,
              SituationModule.MIGRATIONS,
              PrivacyModules.MIGRATIONS,
              PublicModules.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is needed of other features.
  record Sources(
      Territories territories,
      IdentityModule identity,
      AssetModule asset,
      LightingModule lighting,
      AlarmModule alarm,
      EventModule event) {}

  static CitizenModules on(
      Mongo mongo,
      Sources from,
      List<WorkOrderWatcher> watchers,
      Settings settings,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var territories = from.territories();
    var event = from.event();
    var contact = ContactModule.on(database, clock);
    var abuse = AbuseModule.on(database, contact, event, settings.abuse(), clock);
    var category = CategoryModule.on(database, transactions, territories, event, ids, clock);
    var plannedWork =
        PlannedWorkModule.on(
            database, transactions, territories, from.asset().assets(), event.log(), ids, clock);
    var news = NewsModule.on(database, transactions, territories, event.log(), ids, clock);
    var advice = AdviceModule.on(from.alarm().alarms(), from.lighting(), plannedWork.find());
    var media =
        MediaModule.on(
            database,
            transactions,
            event.log(),
            settings.media(),
            (who, sender) -> abuse.limits().spend(LimitedAct.UPLOAD_PHOTO, who, sender),
            ids,
            clock);
    var kept = FollowModule.before(database, contact.pseudonyms(), ids, clock);
    var report =
        ReportModule.on(
            database,
            territories,
            category,
            media,
            ReviewModule.afterMoving(database, abuse),
            event,
            ids,
            clock);
    var filing =
        FilingModule.on(
            report,
            transactions,
            territories,
            from.asset(),
            category,
            contact,
            abuse,
            new FilingModule.Beside(
                advice.giveAdvice(),
                WorkOrderModule.incidentWork(database, event.log(), watchers, ids, clock),
                kept.afterFiling(),
                settings.geocoder().isOn()),
            event.log(),
            ids,
            clock);
    var cases =
        CaseModules.on(
            mongo,
            territories,
            category,
            report,
            filing,
            abuse,
            kept,
            media.attach(),
            settings.cases(),
            ids,
            clock);
    var situation =
        SituationModule.on(
            database,
            transactions,
            territories,
            category.ofTerritories(),
            report,
            event.log(),
            ids,
            clock);
    var privacy =
        PrivacyModules.on(
            mongo,
            settings,
            territories,
            from.identity(),
            contact,
            abuse,
            report,
            media,
            cases.follow(),
            event,
            ids,
            clock);
    var open =
        PublicModules.on(
            mongo,
            territories,
            category,
            filing.fileReport(),
            from.alarm().reads(),
            event.log(),
            ids,
            clock);
    var geocoding = GeocodingModule.on(database, settings.geocoder(), clock);
    var duplicate = DuplicateModule.on(database, category.ofTerritories());
    var workers = new ArrayList<>(geocoding.start());
    workers.add(cases.casework().start());
    workers.add(situation.start());
    return new CitizenModules(
        contact,
        category,
        report,
        filing,
        plannedWork,
        news,
        cases,
        situation,
        media.start(),
        privacy,
        open,
        List.of(plannedWork.wiring(), geocoding.wiring(), duplicate.wiring(), situation.wiring()),
        workers);
  }

  List<FeatureWiring> wirings() {
    return Stream.of(
            List.of(
                category.wiring(), report.wiring(), filing.wiring(), news.wiring(), media.wiring()),
            small,
            cases.wirings(),
            privacy.wirings(),
            open.wirings())
        .flatMap(List::stream)
        .toList();
  }

  List<Route> routes() {
    return Stream.of(open.routes(), media.routes(), privacy.routes())
        .flatMap(List::stream)
        .toList();
  }

  List<Metric.Source> figures() {
    return Stream.concat(Stream.of(media.figures()), privacy.figures().stream()).toList();
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
    media.close();
    privacy.close();
  }
}
