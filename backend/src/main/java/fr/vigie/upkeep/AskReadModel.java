package fr.vigie.upkeep;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.readmodel.ReadModelStates;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// The region's administrator asks for what is computed ahead to be computed anew, or checked. It
/// is done soon after by the backend that keeps it; asked twice before that, it is done once.
final class AskReadModel {

  enum Wish {
    REBUILD,
    CHECK
  }

  sealed interface Outcome {
    record Asked(String name) implements Outcome {}

    record NotFound(String name) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final ReadModelStates states;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AskReadModel(
      ReadModelStates states, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.states = states;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome ask(Viewer viewer, String name, Wish wish) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    return transactions.run(() -> {
      if (!isAsked(name, wish)) {
        return new Outcome.NotFound(name);
      }
      events.append(List.of(asked(name, wish, viewer.staff().id())));
      return new Outcome.Asked(name);
    });
  }

  private boolean isAsked(String name, Wish wish) {
    return switch (wish) {
      case REBUILD -> states.askRebuild(name, clock.instant());
      case CHECK -> states.askCheck(name, clock.instant());
    };
  }

  private Event asked(String name, Wish wish, String by) {
    return new Event(
        ids.next("evt"), "ReadModelAsked", "region", name, wish.name(), by, clock.instant());
  }
}
