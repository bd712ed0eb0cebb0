package fr.vigie.review;

import fr.vigie.abuse.Block;
import fr.vigie.abuse.Block.Kind;
import fr.vigie.abuse.BlockEvents;
import fr.vigie.abuse.BlockList;
import fr.vigie.abuse.Blocks;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Staff keeps whoever sent a report from filing for a while, without learning who it is. Blocked
/// once more, the newest end and reason count.
public final class BlockReporter {

  private static final Duration LONGEST = Duration.ofDays(366);

  /// Whom to block, where and how long.
  ///
  /// @param kind what of the sender is blocked
  /// @param isEverywhere in the whole region rather than in the territory of the report
  /// @param reason as whoever is blocked is told
  public record Request(
      String report, Kind kind, boolean isEverywhere, String reason, Instant until) {}

  public sealed interface Outcome {
    record Blocked(Block block) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// Nothing is known by which the sender could be told apart.
    record NothingToBlock(Report report, Kind kind) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}
  }

  private final Reports reports;
  private final Blocks blocks;
  private final BlockList list;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  BlockReporter(
      Reports reports,
      Blocks blocks,
      BlockList list,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.reports = reports;
    this.blocks = blocks;
    this.list = list;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for an end that is over or too far off.
  public Outcome block(Viewer viewer, Request request) {
    var report = reports.find(request.report());
    if (report.isEmpty()) {
      return new Outcome.ReportNotFound(request.report());
    }
    var territory = report.get().territory();
    var scope = viewer.scope(Right.MODERATE);
    if (!scope.holds(territory) || (request.isEverywhere() && !scope.isEverywhere())) {
      return new Outcome.NotAllowed(Right.MODERATE);
    }
    var now = clock.instant();
    var until = request.until();
    InvalidInput.unless(
        until.isAfter(now) && until.isBefore(now.plus(LONGEST)), "until", "within a year");
    var mark = mark(report.get(), request.kind());
    return mark == null
        ? new Outcome.NothingToBlock(report.get(), request.kind())
        : new Outcome.Blocked(block(viewer, request, report.get(), mark));
  }

  private static @Nullable String mark(Report report, Kind kind) {
    return switch (kind) {
      case PERSON -> report.reporter();
      case DEVICE -> report.moderation().marks().device();
      case ADDRESS -> report.moderation().marks().address();
    };
  }

  private Block block(Viewer viewer, Request request, Report report, String mark) {
    try {
      var block = transactions.run(() -> keep(viewer, request, report, mark));
      list.forget();
      return block;
    } catch (AlreadyExists blockedTwiceAtOnce) {
      return block(viewer, request, report, mark);
    }
  }

  private Block keep(Viewer viewer, Request request, Report report, String mark) {
    var territory = request.isEverywhere() ? null : report.territory();
    var id = blocks.find(mark, territory).map(Block::id).orElseGet(() -> ids.next("blk"));
    var now = clock.instant();
    var block =
        new Block(
            id,
            request.kind(),
            mark,
            // Where the marks were made, whoever deals with the report by now.
            report.reporterTerritory(),
            territory,
            report.id(),
            report.territory(),
            request.reason(),
            viewer.staff().id(),
            now,
            request.until());
    blocks.put(block);
    events.append(List.of(BlockEvents.blocked(ids, block, now)));
    return block;
  }
}
