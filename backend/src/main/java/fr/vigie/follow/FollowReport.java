package fr.vigie.follow;

import fr.vigie.abuse.ActLimits;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.contact.Myself;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.ReportSight;
import fr.vigie.report.Reports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody follows a report, perhaps instead of filing it again; a duplicate is followed by
/// following the report that is dealt with in its place. Followed again it changes nothing.
public final class FollowReport {

  /// What is asked for.
  ///
  /// @param clientFollowId the name that the app gave it: what a secret link is made from
  public record Request(String reportId, String clientFollowId) {}

  public sealed interface Outcome {

    /// It is followed.
    ///
    /// @param secret of the link, for who did not sign in; null for others
    record Followed(Follow follow, @Nullable String secret) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}

    record TooManyFollows() implements Outcome {}
  }

  // Who reports much follows all of it.
  static final int MOST_FOLLOWS = 1_000;

  private final Follows follows;
  private final Reports reports;
  private final FollowSecrets secrets;
  private final CountFollowers count;
  private final ActLimits limits;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  FollowReport(
      Follows follows,
      Reports reports,
      FollowSecrets secrets,
      CountFollowers count,
      ActLimits limits,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.follows = follows;
    this.reports = reports;
    this.secrets = secrets;
    this.count = count;
    this.limits = limits;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome follow(Viewer viewer, Myself myself, Sender sender, Request request) {
    var sight = ReportSight.of(viewer, myself);
    var report = reports.find(request.reportId()).filter(sight::sees).map(this::root);
    return report
        .filter(sight::sees)
        .map(found -> follow(viewer, sender, found, isReporters(myself, found), request))
        .orElseGet(() -> new Outcome.ReportNotFound(request.reportId()));
  }

  private static boolean isReporters(Myself myself, Report report) {
    return ReportSight.of(Viewer.ANONYMOUS, myself).isOwn(report);
  }

  private Report root(Report report) {
    var duplicate = report.handling().duplicate();
    return duplicate == null ? report : reports.find(duplicate.root()).orElse(report);
  }

  private Outcome follow(
      Viewer viewer, Sender sender, Report report, boolean isReporters, Request request) {
    var person = secrets.holder(viewer);
    var secret = person == null ? secrets.ofFollower(report.id(), request.clientFollowId()) : null;
    var holder = secret == null ? Objects.requireNonNull(person) : FollowSecrets.holder(secret);
    var before = follows.find(holder, new OfReport(report.id()));
    if (before.isPresent()) {
      return new Outcome.Followed(before.get(), secret);
    }
    limits.spend(LimitedAct.FOLLOW, viewer, sender);
    return follow(holder, secret, report, isReporters);
  }

  private Outcome follow(
      String holder, @Nullable String secret, Report report, boolean isReporters) {
    return transactions.runTwice(() -> followOnce(holder, secret, report, isReporters));
  }

  private Outcome followOnce(
      String holder, @Nullable String secret, Report report, boolean isReporters) {
    var subject = new OfReport(report.id());
    var before = follows.find(holder, subject);
    if (before.isPresent()) {
      return new Outcome.Followed(before.get(), secret);
    }
    if (follows.count(holder) >= MOST_FOLLOWS) {
      return new Outcome.TooManyFollows();
    }
    var now = clock.instant();
    var follow = new Follow(ids.next("flw"), holder, subject, now, now, isReporters);
    follows.add(follow);
    count.count(report.id());
    return new Outcome.Followed(follow, secret);
  }
}
