package fr.vigie.follow;

import fr.vigie.filing.AfterFiling;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.report.Report;
import fr.vigie.shared.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Who files a report follows it.
final class KeepFollows implements AfterFiling {

  private final Follows follows;
  private final FollowSecrets secrets;
  private final Ids ids;
  private final Clock clock;

  KeepFollows(Follows follows, FollowSecrets secrets, Ids ids, Clock clock) {
    this.follows = follows;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public @Nullable String filed(Report report, @Nullable String signIn) {
    var secret = secrets.ofReporter(report.id());
    var holder = signIn == null ? FollowSecrets.holder(secret) : secrets.holderOfSignIn(signIn);
    var now = clock.instant();
    follows.add(new Follow(ids.next("flw"), holder, new OfReport(report.id()), now, now, true));
    return signIn == null ? secret : null;
  }

  @Override
  public @Nullable String secretOf(Report report) {
    var secret = secrets.ofReporter(report.id());
    return follows.findByLink(FollowSecrets.holder(secret)).isPresent() ? secret : null;
  }
}
