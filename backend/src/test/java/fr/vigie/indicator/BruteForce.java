package fr.vigie.indicator;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Counts indicators anew by going through everything that is stored, instant by instant; shares no
/// code with what it is held against.
final class BruteForce {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Map<LocalDate, Instant> STARTS = new ConcurrentHashMap<>();
  private static final Set<String> OPEN =
      Set.of("RECEIVED", "QUALIFIED", "PLANNED", "IN_PROGRESS", "FORWARDED", "CONTESTED");
  private static final Set<String> BY_REPORTERS =
      Set.of("FILE", "CONTEST", "REPLY", "RATE", "REVIEW");

  private final List<Document> reports;
  private final List<Document> work;
  private final List<Document> alarms;
  private final List<Document> assets;

  BruteForce(MongoDatabase database) {
    reports = database.getCollection("reports").find().into(new ArrayList<>());
    work = database.getCollection("workOrders").find().into(new ArrayList<>());
    alarms = database.getCollection("alarms").find().into(new ArrayList<>());
    assets = database.getCollection("assets").find().into(new ArrayList<>());
  }

  /// What is asked.
  record Asked(
      String indicator,
      String territory,
      @Nullable String domain,
      LocalDate from,
      LocalDate until) {

    /// As far as it has come.
    Instant end(LocalDate today) {
      var tomorrow = today.plusDays(1);
      return start(until.isAfter(tomorrow) ? tomorrow : until);
    }

    boolean holds(Instant at) {
      return !at.isBefore(start(from)) && at.isBefore(start(until));
    }
  }

  private static Instant start(LocalDate day) {
    return STARTS.computeIfAbsent(day, d -> d.atStartOfDay(PARIS).toInstant());
  }

  /// A value, and what it was counted of.
  record Counted(@Nullable Double value, Set<String> objects) {}

  Counted count(Asked asked, LocalDate today) {
    return switch (asked.indicator()) {
      case "OPEN_REPORTS" -> many(of(reports, asked, r -> isOpen(r, asked.end(today))));
      case "LATE_REPORTS" ->
          many(
              of(
                  reports,
                  asked,
                  r -> isOpen(r, asked.end(today)) && at(r, "dueAt").isBefore(asked.end(today))));
      case "FILED_REPORTS" -> many(of(reports, asked, r -> asked.holds(at(r, "filedAt"))));
      case "MEDIAN_TIME_TO_ANSWER" -> rank(asked, BruteForce::answered, 0.5);
      case "P90_TIME_TO_ANSWER" -> rank(asked, BruteForce::answered, 0.9);
      case "MEDIAN_TIME_TO_RESOLUTION" -> rank(asked, BruteForce::resolved, 0.5);
      case "P90_TIME_TO_RESOLUTION" -> rank(asked, BruteForce::resolved, 0.9);
      case "CONTESTED_SHARE" -> contested(asked);
      case "WORK_ORDERS_PER_AGENT_DAY" -> perAgentDay(asked);
      case "ACTIVE_ALARMS" -> many(of(alarms, asked, a -> isActive(a, asked.end(today))));
      case "FAULTY_ASSETS" ->
          many(
              assets.stream()
                  .filter(a -> a.getString("territory").equals(asked.territory()))
                  .filter(a -> a.getBoolean("isFaulty"))
                  .toList());
      default -> throw new IllegalArgumentException(asked.indicator());
    };
  }

  private static List<Document> of(List<Document> all, Asked asked, Predicate<Document> which) {
    return all.stream()
        .filter(d -> d.getString("territory").equals(asked.territory()))
        .filter(d -> asked.domain() == null || asked.domain().equals(d.getString("domain")))
        .filter(which)
        .toList();
  }

  private static Counted many(List<Document> found) {
    return new Counted((double) found.size(), ids(found));
  }

  private static Set<String> ids(List<Document> found) {
    var ids = new TreeSet<String>();
    found.forEach(document -> ids.add(document.getString("_id")));
    return ids;
  }

  private static Instant at(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static List<Document> steps(Document document) {
    return document.getList("timeline", Document.class);
  }

  /// By the last that happened before.
  private static boolean isOpen(Document report, Instant end) {
    var status = "";
    for (var step : steps(report)) {
      if (at(step, "at").isBefore(end)) {
        status = step.getString("status");
      }
    }
    return OPEN.contains(status);
  }

  private static boolean isActive(Document alarm, Instant end) {
    var ended = alarm.get("endedAt", Date.class);
    return !alarm.getBoolean("isPart")
        && at(alarm, "startedAt").isBefore(end)
        && (ended == null || !ended.toInstant().isBefore(end));
  }

  private static @Nullable Instant answered(Document report) {
    for (var step : steps(report)) {
      if (!BY_REPORTERS.contains(step.getString("act"))) {
        return at(step, "at");
      }
    }
    return null;
  }

  private static @Nullable Instant first(Document report, Set<String> acts) {
    for (var step : steps(report)) {
      if (acts.contains(step.getString("act"))) {
        return at(step, "at");
      }
    }
    return null;
  }

  private static @Nullable Instant resolved(Document report) {
    @Nullable Instant mended = null;
    @Nullable Instant closed = null;
    for (var step : steps(report)) {
      var act = step.getString("act");
      mended = act.equals("RESOLVE") || act.equals("SETTLE") ? at(step, "at") : mended;
      closed = act.equals("CLOSE") ? at(step, "at") : closed;
    }
    var status = steps(report).getLast().getString("status");
    var isOver = status.equals("RESOLVED") || status.equals("CLOSED");
    return !isOver ? null : mended == null ? closed : mended;
  }

  private interface When {
    @Nullable Instant of(Document report);
  }

  private Counted rank(Asked asked, When when, double share) {
    var found =
        of(
            reports,
            asked,
            r -> {
              var at = when.of(r);
              return at != null && asked.holds(at);
            });
    var minutes =
        found.stream()
            .map(r -> Duration.between(at(r, "filedAt"), when.of(r)).toMinutes())
            .sorted()
            .toList();
    return new Counted(
        minutes.isEmpty()
            ? null
            : minutes.get((int) Math.ceil(share * minutes.size() - 1e-9) - 1) / 60.0,
        ids(found));
  }

  private Counted contested(Asked asked) {
    var acts = Set.of("RESOLVE", "SETTLE");
    var mended =
        of(
            reports,
            asked,
            r -> {
              var at = first(r, acts);
              return at != null && asked.holds(at);
            });
    var contested = mended.stream().filter(r -> first(r, Set.of("CONTEST")) != null).toList();
    return new Counted(
        mended.isEmpty() ? null : (double) contested.size() / mended.size(), ids(contested));
  }

  private Counted perAgentDay(Asked asked) {
    var done =
        of(
            work,
            asked,
            w ->
                Set.of("DONE", "VERIFIED").contains(w.getString("status"))
                    && asked.holds(lastCompletion(w)));
    var atWork = new HashSet<String>();
    for (var order : of(work, asked, _ -> true)) {
      for (var step : steps(order)) {
        if (Set.of("START", "COMPLETE", "GIVE_UP").contains(step.getString("act"))) {
          note(atWork, asked, step.getString("by"), at(step, "at"));
        }
      }
      for (var time : order.getList("times", Document.class, List.of())) {
        note(atWork, asked, time.getString("person"), at(time, "at"));
      }
    }
    return new Counted(atWork.isEmpty() ? null : (double) done.size() / atWork.size(), ids(done));
  }

  private static void note(Set<String> atWork, Asked asked, String person, Instant at) {
    if (asked.holds(at)) {
      atWork.add(person + LocalDate.ofInstant(at, PARIS));
    }
  }

  private static Instant lastCompletion(Document order) {
    var last = Instant.EPOCH;
    for (var step : steps(order)) {
      last = step.getString("act").equals("COMPLETE") ? at(step, "at") : last;
    }
    return last;
  }
}
