package fr.vigie.category;

import fr.vigie.category.Offers.Offered;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An administrator says that a territory offers a category and within how many working days it
/// mends it, or that it does not offer it. A template does not change that again.
final class OfferCategory {

  /// What is to hold.
  ///
  /// @param workingDays 1 to 250; null when the category is not to be offered
  record Request(String territory, String category, @Nullable Integer workingDays) {}

  sealed interface Outcome {
    record Changed(List<Category> categories) implements Outcome {}

    record CategoryUnknown(String categoryCode) implements Outcome, UnknownCategory {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final TerritoryCategories categories;
  private final Offers offers;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OfferCategory(
      Territories territories,
      TerritoryCategories categories,
      Offers offers,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.categories = categories;
    this.offers = offers;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} for what is no deadline.
  Outcome offer(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    if (categories.find(request.territory(), request.category()).isEmpty()) {
      return new Outcome.CategoryUnknown(request.category());
    }
    if (request.workingDays() != null) {
      Category.checkDays(BigInteger.valueOf(request.workingDays()), "workingDays");
    }
    transactions.run(() -> store(viewer, request));
    offers.forget(List.of(request.territory()));
    return new Outcome.Changed(
        categories.offered(request.territory()).stream()
            .filter(category -> category.outOfScope() == null)
            .toList());
  }

  private Offered store(Viewer viewer, Request request) {
    var territory = request.territory();
    var before = Objects.requireNonNull(offers.stored(List.of(territory)).get(territory));
    var days = new HashMap<>(before.workingDays());
    if (request.workingDays() == null) {
      days.remove(request.category());
    } else {
      days.put(request.category(), request.workingDays());
    }
    var after =
        new Offered(
            territory, days, before.byTemplate(), before.adapted(), before.adaptedByTemplate());
    if (!after.equals(before)) {
      offers.put(List.of(after));
      events.append(
          List.of(
              TerritoryEvents.changed(
                  ids, territory, "OFFER_CATEGORY", viewer.staff().id(), clock.instant())));
    }
    return after;
  }
}
