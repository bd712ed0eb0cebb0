package fr.vigie;

import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarmrule.AlarmRuleModule;
import fr.vigie.alarmrule.ExpectedLight;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Alarms and what raises them, built once.
record AlarmModules(AlarmModule alarm, AlarmRuleModule rule, List<Worker> workers)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(AlarmModule.MIGRATIONS, AlarmRuleModule.MIGRATIONS).flatMap(List::stream).toList();

  static AlarmModules on(
      Mongo mongo,
      Territories territories,
      TelemetryModules telemetry,
      ExpectedLight light,
      EventModule events,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var alarm = AlarmModule.on(database, transactions, territories, events, ids, clock);
    var sources =
        new AlarmRuleModule.Sources(
            telemetry.measurement().metrics(),
            telemetry.measurement().evaluationQueue(),
            telemetry.deviceEvent().deviceEvents(),
            light);
    var rule = AlarmRuleModule.on(database, transactions, territories, alarm, sources, ids, clock);
    var workers = new ArrayList<>(rule.start());
    workers.addAll(alarm.start());
    return new AlarmModules(alarm, rule, workers);
  }

  List<FeatureWiring> wirings() {
    return List.of(alarm.wiring(), rule.wiring());
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
