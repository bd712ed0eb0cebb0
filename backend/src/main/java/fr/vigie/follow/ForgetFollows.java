package fr.vigie.follow;

import fr.vigie.follow.Follow.OfReport;
import fr.vigie.report.Reports;
import fr.vigie.shared.Transactions;
import java.util.Collection;
import java.util.List;

/// Forgets who followed what, as they ask for it; reports are followed by so many fewer.
public final class ForgetFollows {

  private static final int BATCH = 100;

  private final Follows follows;
  private final Reports reports;
  private final CountFollowers count;
  private final Transactions transactions;

  ForgetFollows(Follows follows, Reports reports, CountFollowers count, Transactions transactions) {
    this.follows = follows;
    this.reports = reports;
    this.count = count;
    this.transactions = transactions;
  }

  /// How many follows there were.
  ///
  /// @param holders pseudonyms, and hashes of secret links
  public long forget(Collection<String> holders) {
    var forgotten = 0L;
    for (var some = of(holders); !some.isEmpty(); some = of(holders)) {
      some.forEach(this::end);
      forgotten += some.size();
    }
    return forgotten;
  }

  private List<Follow> of(Collection<String> holders) {
    return holders.isEmpty() ? List.of() : follows.of(holders, BATCH);
  }

  private void end(Follow follow) {
    transactions.run(() -> {
      follows.remove(follow.id());
      if (follow.subject() instanceof OfReport(var id)) {
        reports.find(id).ifPresent(count::countAround);
      }
      return follow;
    });
  }
}
