package fr.vigie.escalation;

import fr.vigie.escalation.EscalationLevels.Said;
import fr.vigie.escalation.LateWorks.Late;
import fr.vigie.identity.Scope;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.WorkingDays;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells dispatchers of late work, once for each work order and level however many backends look.
/// After a time without any backend the level that is reached is told, not those in between.
final class RaiseEscalations {

  private static final System.Logger LOG = System.getLogger(RaiseEscalations.class.getName());
  private static final int PAGE = 500;

  private final LateWorks works;
  private final Escalations escalations;
  private final EscalationLevels levels;
  private final Territories territories;
  private final EscalationEvents events;
  private final Transactions transactions;
  private final Clock clock;

  RaiseEscalations(
      LateWorks works,
      Escalations escalations,
      EscalationLevels levels,
      Territories territories,
      EscalationEvents events,
      Transactions transactions,
      Clock clock) {
    this.works = works;
    this.escalations = escalations;
    this.levels = levels;
    this.territories = territories;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Looks at all of it once; nothing more is to be done before a while.
  boolean raise() {
    var now = clock.instant();
    @Nullable Late last = null;
    List<Late> page;
    do {
      page = works.before(now, last, PAGE);
      raise(page, now);
      last = page.isEmpty() ? null : page.getLast();
    } while (page.size() == PAGE);
    endWhatIsOver(now);
    return false;
  }

  /// What was done at the very moment at which it was told of.
  private void endWhatIsOver(Instant now) {
    @Nullable String after = null;
    do {
      var page = escalations.active(Scope.EVERYWHERE, PAGE, after);
      var told = page.items().stream().map(item -> item.value().workOrder()).toList();
      var late = works.among(told, now);
      told.stream().filter(id -> !late.contains(id)).forEach(id -> escalations.end(id, now));
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null);
  }

  private void raise(List<Late> page, Instant now) {
    var known =
        escalations.list(page.stream().map(Late::workOrder).toList()).stream()
            .collect(Collectors.toMap(Escalation::workOrder, Function.identity()));
    var said = new HashSet<String>();
    page.forEach(late -> said.add(late.territory()));
    var days = levels.of(said);
    for (var late : page) {
      var level = level(late, days, now);
      var before = known.get(late.workOrder());
      if (level > 0 && (before == null || !before.isActive() || before.level() < level)) {
        raise(late, level, now);
      }
    }
  }

  private int level(Late late, Map<String, Said> said, Instant now) {
    var department = territories.commune(late.commune()).department();
    var level = 0;
    for (var days : said.getOrDefault(late.territory(), Said.NOTHING).days()) {
      var from = days == 0 ? late.dueAt() : WorkingDays.after(late.dueAt(), days, department);
      level += from.isAfter(now) ? 0 : 1;
    }
    return level;
  }

  private void raise(Late late, int level, Instant now) {
    try {
      transactions.run(() -> raiseOnce(late, level, now));
    } catch (AlreadyExists raisedByAnother) {
      LOG.log(Level.DEBUG, "raised by another", raisedByAnother);
    }
  }

  /// Work that was done and is to be done again is late again, and nobody is told twice.
  private boolean raiseOnce(Late late, int level, Instant now) {
    if (works.among(List.of(late.workOrder()), now).isEmpty()) {
      return false;
    }
    var before = escalations.find(late.workOrder());
    var reached = Math.max(level, before.map(Escalation::level).orElse(0));
    var isHigher = before.map(Escalation::level).orElse(0) < level;
    if (!isHigher && before.filter(Escalation::isActive).isPresent()) {
      return false;
    }
    var raised =
        new Escalation(
            late.workOrder(),
            late.territory(),
            reached,
            late.dueAt(),
            isHigher ? now : before.orElseThrow().raisedAt(),
            true);
    escalations.put(raised, before.isEmpty());
    if (isHigher) {
      events.raised(raised);
    }
    return true;
  }
}
