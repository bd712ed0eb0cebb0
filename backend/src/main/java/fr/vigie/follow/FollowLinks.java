package fr.vigie.follow;

import fr.vigie.follow.Follow.OfReport;
import fr.vigie.load.Budgets;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Opens secret links. One that was guessed and one whose life is over are refused alike.
public final class FollowLinks {

  /// How long a link lives once its report has ended.
  static final Duration LIFE = Duration.ofDays(365);

  private static final Set<Status> ENDED = Set.of(Status.CLOSED, Status.REJECTED);

  public sealed interface Outcome {

    /// The link is good.
    ///
    /// @param isReporters whether it is the link of who filed the report
    record Opened(Report report, Follow follow, boolean isReporters) implements Outcome {}

    record Unusable() implements Outcome {}

    /// Too many links were tried from one address.
    record TooManyAttempts() implements Outcome {}
  }

  private final Follows follows;
  private final Reports reports;
  private final FollowSecrets secrets;
  private final Budgets attempts;
  private final Clock clock;

  FollowLinks(
      Follows follows, Reports reports, FollowSecrets secrets, Budgets attempts, Clock clock) {
    this.follows = follows;
    this.reports = reports;
    this.secrets = secrets;
    this.attempts = attempts;
    this.clock = clock;
  }

  /// Opens a link, if it is one and still alive.
  ///
  /// @param address where the request came from
  public Outcome open(String secret, String address) {
    if (!attempts.take(address)) {
      return new Outcome.TooManyAttempts();
    }
    if (!FollowSecrets.isOne(secret)) {
      return new Outcome.Unusable();
    }
    return follows
        .findByLink(FollowSecrets.holder(secret))
        .flatMap(follow -> opened(secret, follow))
        .orElseGet(Outcome.Unusable::new);
  }

  private Optional<Outcome> opened(String secret, Follow follow) {
    return follow.subject() instanceof OfReport(var id)
        ? reports
            .find(id)
            .filter(report -> !isOver(root(report)))
            .<Outcome>map(report ->
                new Outcome.Opened(report, follow, secrets.isReporters(secret, report.id())))
        : Optional.empty();
  }

  /// A duplicate ends with the report that is dealt with in its place.
  private Report root(Report report) {
    var duplicate = report.handling().duplicate();
    return duplicate == null ? report : reports.find(duplicate.root()).orElse(report);
  }

  private boolean isOver(Report report) {
    return ENDED.contains(report.status())
        && report.statusSince().plus(LIFE).isBefore(clock.instant());
  }
}
