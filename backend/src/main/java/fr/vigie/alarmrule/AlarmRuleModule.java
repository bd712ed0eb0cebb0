package fr.vigie.alarmrule;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.measurement.EvaluationQueue;
import fr.vigie.measurement.Metrics;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of the rules of alarms.
public record AlarmRuleModule(
    AlarmRules rules,
    SetAlarmRule setRule,
    RemoveAlarmRule removeRule,
    DefaultAlarmRules defaults,
    TemplatePart part,
    FeatureWiring wiring,
    Evaluation evaluation) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(36, "index alarm rules", MongoAlarmRules::createIndexes),
          new Migration(37, "index states of alarm rules", MongoRuleStates::createIndexes),
          new Migration(52, "index alarm rules by territory", MongoAlarmRules::createIndexes));

  /// What devices and time lead to.
  public record Evaluation(
      EvaluateMeasurements measurements,
      EvaluateDeviceEvents deviceEvents,
      WatchTime time,
      EndGoneRules gone) {}

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_TIMES = Duration.ofSeconds(15);

  public static AlarmRuleModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      AlarmModule alarm,
      Sources sources,
      Ids ids,
      Clock clock) {
    var rules = new MongoAlarmRules(database);
    var states = new MongoRuleStates(database);
    var inForce = new RulesInForce(rules);
    var signs = new RuleSigns(sources.light(), clock);
    var subjects = alarm.subjects();
    var raise = alarm.raiseAlarm();
    var end = alarm.endAlarm();
    var defaults = new DefaultAlarmRules();
    var checks = new RuleChecks(sources.metrics(), sources.deviceEvents().names());
    var set =
        new SetAlarmRule(rules, inForce, states, checks, subjects, end, transactions, ids, clock);
    var remove = new RemoveAlarmRule(rules, inForce, states, end, transactions, clock);
    return new AlarmRuleModule(
        rules,
        set,
        remove,
        defaults,
        new AlarmRulesPart(
            defaults,
            checks,
            rules,
            new MongoTemplateRules(database),
            inForce,
            states,
            end,
            ids,
            clock),
        new AlarmRuleWiring(rules, set, remove, territories),
        new Evaluation(
            new EvaluateMeasurements(
                sources.queue(), inForce, signs, states, subjects, raise, end, transactions),
            new EvaluateDeviceEvents(
                sources.deviceEvents(), inForce, signs, states, subjects, raise, end, transactions),
            new WatchTime(rules, signs, states, subjects, raise, end, transactions, clock),
            new EndGoneRules(rules, states, end, clock)));
  }

  /// What the rules are held against.
  public record Sources(
      Metrics metrics, EvaluationQueue queue, DeviceEvents deviceEvents, ExpectedLight light) {}

  /// Begins to evaluate; several backends may do so at once.
  public List<Worker> start() {
    var workers =
        List.of(
            new Worker(
                "alarms of measurements", BETWEEN_LOOKS, evaluation.measurements()::evaluate),
            new Worker("alarms of devices", BETWEEN_LOOKS, evaluation.deviceEvents()::evaluate),
            new Worker("alarms of time", BETWEEN_TIMES, evaluation.time()::watch),
            new Worker("alarms of no rule", BETWEEN_TIMES, evaluation.gone()::end));
    workers.forEach(Worker::start);
    return workers;
  }
}
