package fr.vigie.follow;

import fr.vigie.follow.Follow.OfReport;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Reports;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What someone does with what they follow already: sees what is new, or follows it no longer.
public final class KeptFollows {

  /// Whose follow: a person's by its id, or that of a link.
  ///
  /// @param link the follow that a link opened; null for someone who signed in
  public record Which(@Nullable String followId, @Nullable Follow link) {}

  public sealed interface Outcome {
    record Done(Follow follow) implements Outcome {}

    /// There is none, or it is somebody else's.
    record FollowNotFound(String followId) implements Outcome {}
  }

  private final Follows follows;
  private final Reports reports;
  private final FollowSecrets secrets;
  private final CountFollowers count;
  private final Transactions transactions;
  private final Clock clock;

  KeptFollows(
      Follows follows,
      Reports reports,
      FollowSecrets secrets,
      CountFollowers count,
      Transactions transactions,
      Clock clock) {
    this.follows = follows;
    this.reports = reports;
    this.secrets = secrets;
    this.count = count;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome unfollow(Viewer viewer, Which which) {
    return own(viewer, which).map(this::end).orElseGet(() -> notFound(which));
  }

  public Outcome seen(Viewer viewer, Which which) {
    var own = own(viewer, which);
    own.ifPresent(follow -> follows.seen(follow.id(), clock.instant()));
    return own.flatMap(follow -> follows.find(follow.id()))
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> notFound(which));
  }

  private Optional<Follow> own(Viewer viewer, Which which) {
    if (which.link() != null) {
      return Optional.of(which.link());
    }
    var holder = secrets.holder(viewer);
    return Optional.ofNullable(which.followId())
        .flatMap(follows::find)
        .filter(follow -> follow.holder().equals(holder));
  }

  private Outcome end(Follow follow) {
    return transactions.run(() -> {
      follows.remove(follow.id());
      if (follow.subject() instanceof OfReport(var id)) {
        reports.find(id).ifPresent(count::countAround);
      }
      return new Outcome.Done(follow);
    });
  }

  private static Outcome notFound(Which which) {
    var id = which.followId();
    return new Outcome.FollowNotFound(id == null ? "" : id);
  }
}
