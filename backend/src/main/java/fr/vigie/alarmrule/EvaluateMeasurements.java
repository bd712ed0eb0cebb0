package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmSubjects;
import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.measurement.EvaluationQueue;
import fr.vigie.measurement.EvaluationQueue.Claim;
import fr.vigie.measurement.Measurements.Point;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds measurements against the rules. States, alarms and how far the series are judged are kept
/// in one transaction: who dies in between leaves nothing behind, and the next does it again.
public final class EvaluateMeasurements {

  private static final System.Logger LOG = System.getLogger(EvaluateMeasurements.class.getName());

  private static final int MOST_SERIES = 50;
  private static final int MOST_POINTS = 1_000;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final EvaluationQueue queue;
  private final RulesInForce rules;
  private final RuleSigns signs;
  private final RuleStates states;
  private final AlarmSubjects subjects;
  private final RaiseAlarm raiseAlarm;
  private final EndAlarm endAlarm;
  private final Transactions transactions;

  EvaluateMeasurements(
      EvaluationQueue queue,
      RulesInForce rules,
      RuleSigns signs,
      RuleStates states,
      AlarmSubjects subjects,
      RaiseAlarm raiseAlarm,
      EndAlarm endAlarm,
      Transactions transactions) {
    this.queue = queue;
    this.rules = rules;
    this.signs = signs;
    this.states = states;
    this.subjects = subjects;
    this.raiseAlarm = raiseAlarm;
    this.endAlarm = endAlarm;
    this.transactions = transactions;
  }

  /// What a claim is about.
  private record Judged(Claim claim, Subject subject, List<AlarmRule> rules, List<Point> points) {
    boolean isComplete() {
      return points.size() < MOST_POINTS;
    }
  }

  /// Somebody else has the claim now.
  private static final class ClaimLost extends RuntimeException {
    private final transient Claim claim;

    ClaimLost(Claim claim) {
      super(claim.series());
      this.claim = claim;
    }
  }

  /// Whether there may be more to do.
  boolean evaluate() {
    var claims = queue.claim(MOST_SERIES, LEASE);
    if (!claims.isEmpty()) {
      evaluate(claims);
    }
    return claims.size() == MOST_SERIES;
  }

  private void evaluate(List<Claim> claims) {
    var lost = new HashSet<String>();
    for (var judged = judged(claims, Map.of()); !judged.isEmpty(); ) {
      judged.removeIf(j -> lost.contains(j.claim().token() + j.claim().series()));
      var now = List.copyOf(judged);
      try {
        transactions.run(() -> keep(now));
        judged =
            judged(
                now.stream().filter(j -> !j.isComplete()).map(Judged::claim).toList(),
                lastPoints(now));
      } catch (ClaimLost e) {
        lost.add(e.claim.token() + e.claim.series());
      } catch (AlreadyExists raisedByAnother) {
        // Once more: it is found active, or over.
        LOG.log(Level.DEBUG, "raised by another at the same moment", raisedByAnother);
      }
    }
  }

  private static Map<String, Point> lastPoints(List<Judged> judged) {
    var last = new LinkedHashMap<String, Point>();
    judged.forEach(j -> {
      if (!j.points().isEmpty()) {
        last.put(j.claim().series(), j.points().getLast());
      }
    });
    return last;
  }

  private List<Judged> judged(List<Claim> claims, Map<String, Point> after) {
    var judged = new ArrayList<Judged>();
    if (claims.isEmpty()) {
      return judged;
    }
    var found = subjects.of(claims.stream().map(Claim::asset).distinct().toList());
    for (var claim : claims) {
      var subject =
          found.getOrDefault(claim.asset(), Subject.nowhere(claim.asset(), claim.territory()));
      var last = after.get(claim.series());
      var from = last == null ? claim.evaluatedTo() : last.at();
      var points = queue.measurementsAfter(claim.series(), from, MOST_POINTS);
      judged.add(new Judged(claim, subject, rules(subject, claim), points));
    }
    return judged;
  }

  private List<AlarmRule> rules(Subject subject, Claim claim) {
    var kind = subject.kind();
    return kind == null
        ? List.of()
        : rules.of(subject.territory(), kind, subject.id()).stream()
            .filter(r -> r.condition().isOfMetric() && r.condition().name().equals(claim.metric()))
            .toList();
  }

  private boolean keep(List<Judged> judged) {
    var ids = new HashSet<String>();
    judged.forEach(j -> j.rules().forEach(r -> ids.add(RuleState.id(r.id(), j.subject().id()))));
    var effects = new RuleEffects(states.list(Set.copyOf(ids)));
    judged.forEach(j -> j.rules().forEach(rule -> take(j, rule, effects)));
    effects.keep(states, raiseAlarm, endAlarm);
    for (var j : judged) {
      if (j.isComplete()) {
        finish(j);
      }
    }
    return true;
  }

  private void take(Judged judged, AlarmRule rule, RuleEffects effects) {
    var subject = judged.subject();
    var fold = new RuleFold(rule);
    if (judged.points().isEmpty()) {
      var state = effects.state(rule, subject.id()).late();
      effects.take(rule, subject, new RuleFold.Step(state, RuleFold.Act.NOTHING, null), null);
    }
    for (var point : points(judged, rule)) {
      var sign = signs.ofMeasurement(rule, subject.id(), point.at(), point.value());
      var step = fold.step(effects.state(rule, subject.id()), point.at(), sign);
      effects.take(rule, subject, step, point.value());
    }
  }

  // Silence is judged by the last of all only.
  private static List<Point> points(Judged judged, AlarmRule rule) {
    var points = judged.points();
    if (rule.condition().kind() != Condition.Kind.SILENCE || points.isEmpty()) {
      return points;
    }
    return judged.isComplete() ? List.of(points.getLast()) : List.of();
  }

  // Without a new point nothing is judged any further: what came was late.
  private void finish(Judged judged) {
    var claim = judged.claim();
    var upTo = judged.points().isEmpty() ? claim.evaluatedTo() : judged.points().getLast().at();
    if (upTo != null && !queue.evaluated(claim, upTo)) {
      throw new ClaimLost(claim);
    }
  }
}
