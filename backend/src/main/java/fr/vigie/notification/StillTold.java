package fr.vigie.notification;

import fr.vigie.follow.Followers;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.notification.NotificationKind.Told;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.SecondLook;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether what has waited may still be told: members of staff who lost their role, followers of a
/// report that became private, and everybody of what was taken back hear nothing of it. People and
/// reports are read at most once for all that is sent together.
final class StillTold implements SecondLook {

  private final People people;
  private final Reports reports;
  private final Followers followers;
  private final Colleagues colleagues;
  private final Announced announced;

  StillTold(
      People people,
      Reports reports,
      Followers followers,
      Colleagues colleagues,
      Announced announced) {
    this.people = people;
    this.reports = reports;
    this.followers = followers;
    this.colleagues = colleagues;
    this.announced = announced;
  }

  /// A notification that waits.
  private record Waiting(Delivery delivery, NotificationKind kind) {

    static Stream<Waiting> of(Delivery delivery) {
      return NotificationKind.named(delivery.message().kind()).stream()
          .map(kind -> new Waiting(delivery, kind));
    }

    Told told() {
      return kind.told();
    }

    String subject() {
      return delivery.message().subject();
    }

    /// Empty for a topic.
    Optional<String> recipient() {
      return Optional.ofNullable(delivery.address().recipient());
    }
  }

  @Override
  public Set<String> recalled(List<Delivery> waited) {
    var all = waited.stream().flatMap(Waiting::of).toList();
    var staff = staff(all);
    var about = about(all);
    return all.stream()
        .filter(each -> !isTold(each, staff, about))
        .map(each -> each.delivery().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Person> staff(List<Waiting> all) {
    var ids =
        all.stream()
            .filter(each -> each.told().isStaff())
            .flatMap(each -> each.recipient().stream())
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : byId(people.list(ids), Person::id);
  }

  private Map<String, Report> about(List<Waiting> all) {
    var ids =
        all.stream()
            .filter(StillTold::isOfReport)
            .map(Waiting::subject)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : byId(reports.list(ids), Report::id);
  }

  private static <T> Map<String, T> byId(List<T> found, Function<T, String> id) {
    var byId = new HashMap<String, T>();
    found.forEach(each -> byId.put(id.apply(each), each));
    return byId;
  }

  private static boolean isOfReport(Waiting waiting) {
    return switch (waiting.told()) {
      case REPORTER, FOLLOWERS, NEIGHBOURS -> true;
      case EVERYBODY, LISTENERS, WORKERS, FORMER_WORKERS, DISPATCHERS, ADMINISTRATORS -> false;
    };
  }

  private boolean isTold(Waiting waiting, Map<String, Person> staff, Map<String, Report> about) {
    if (waiting.told().isByTopic()) {
      return announced.isStill(waiting.kind(), waiting.subject());
    }
    var recipient = Objects.requireNonNull(waiting.delivery().address().recipient());
    if (isOfReport(waiting)) {
      var report = about.get(waiting.subject());
      return report != null && mayHear(recipient, report);
    }
    var person = staff.get(recipient);
    return person != null
        && colleagues.isStill(waiting.told(), person, waiting.delivery().message());
  }

  private boolean mayHear(String holder, Report report) {
    return !report.handling().isPrivate() || followers.isReporter(holder, report.id());
  }
}
