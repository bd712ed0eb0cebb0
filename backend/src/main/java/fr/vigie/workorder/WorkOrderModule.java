package fr.vigie.workorder;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.contractor.OpenWork;
import fr.vigie.event.EventLog;
import fr.vigie.event.EventModule;
import fr.vigie.filing.IncidentWork;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Migration;
import fr.vigie.photo.Photo;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrder.Act;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of work orders.
public record WorkOrderModule(
    WorkOrders workOrders,
    WorkOrderReads reads,
    PlanWorkOrder planWorkOrder,
    ActOnWorkOrder acts,
    OpenAlarmWork openAlarmWork,
    KeepWorkOrder keep,
    MoveReports moveReports,
    FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(5, "index work orders", MongoWorkOrders::createIndexes),
          new Migration(9, "find work orders by cells", MongoWorkOrders::createIndexes),
          new Migration(84, "find work orders by reports", MongoWorkOrders::createIndexes),
          new Migration(89, "what else is known of work orders", MongoWorkOrderMigration::run),
          new Migration(91, "find work orders that wait", MongoWorkOrders::createIndexes),
          new Migration(98, "find work orders by day", MongoWorkOrders::createIndexes),
          new Migration(108, "find work orders by crew", MongoWorkOrders::createIndexes),
          new Migration(112, "find work orders by contractor", MongoWorkOrders::createIndexes),
          new Migration(115, "who has work orders on their devices", MongoReceivers::fill));

  public static WorkOrderModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      People people,
      ReportModule report,
      TerritoryCategories categories,
      MediaModule media,
      AlarmModule alarm,
      EventModule events,
      List<WorkOrderWatcher> watchers,
      Ids ids,
      Clock clock) {
    var workOrders = new MongoWorkOrders(database);
    var told = new WorkOrderEvents(events.log(), watchers, ids);
    var keep = new KeepWorkOrder(workOrders, report.reports(), report.followWork(), told, clock);
    var plan =
        new PlanWorkOrder(
            report.reports(),
            workOrders,
            people,
            categories,
            alarm.work(),
            keep,
            transactions,
            ids,
            clock);
    media.subjects().tell(Photo.Kind.WORK_ORDER, new MongoWorkOrderPhotos(database));
    var changed =
        events
            .live()
            .feed(
                WorkOrderEvents.CHANGED,
                event ->
                    workOrders
                        .find(event.subject())
                        .map(workOrder ->
                            new WorkOrderChanged(
                                event.id(), event.at(), Act.valueOf(event.act()), workOrder)));
    var view = new WorkOrderView(territories, clock);
    var reads = new MongoWorkOrderReads(database);
    return new WorkOrderModule(
        workOrders,
        reads,
        plan,
        new ActOnWorkOrder(workOrders, keep, transactions),
        new OpenAlarmWork(alarm.work(), report.followWork(), keep, transactions, ids, clock),
        keep,
        new MoveReports(report.reports(), report.followWork(), clock),
        new WorkOrderWiring(reads, plan, changed, view));
  }

  /// What contractors still have to do.
  public static OpenWork openWork(MongoDatabase database) {
    return new MongoWorkOrders(database)::openCountOf;
  }

  /// The work that goes on for alarms, for those who file reports of the same.
  public static IncidentWork incidentWork(
      MongoDatabase database, EventLog log, List<WorkOrderWatcher> watchers, Ids ids, Clock clock) {
    var workOrders = new MongoWorkOrders(database);
    var keep =
        new KeepWorkOrder(
            workOrders,
            ReportModule.reports(database),
            ReportModule.followWork(database, log, ids),
            new WorkOrderEvents(log, watchers, ids),
            clock);
    return new JoinWork(workOrders, keep);
  }

  /// Begins to open work for alarms; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("work for alarms", BETWEEN_LOOKS, openAlarmWork::open);
    worker.start();
    return worker;
  }
}
