package fr.vigie.category;

import fr.vigie.category.Offers.Offered;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An administrator says what of a category is otherwise in the territory, or adds one of the
/// territory's own. A template does not change that again.
final class AdaptCategory {

  private static final int MOST_OF_ITS_OWN = 100;

  /// What is to hold.
  ///
  /// @param adaptation all that is otherwise than in the catalogue; empty when nothing is
  /// @param workingDays 1 to 250; null when it is offered as before
  record Request(
      String territory, String category, JsonObject adaptation, @Nullable Integer workingDays) {}

  sealed interface Outcome {
    record Adapted(Category category) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Categories catalogue;
  private final TerritoryCategories categories;
  private final Offers offers;
  private final Forms forms;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AdaptCategory(
      Territories territories,
      Categories catalogue,
      TerritoryCategories categories,
      Offers offers,
      Forms forms,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.catalogue = catalogue;
    this.categories = categories;
    this.offers = offers;
    this.forms = forms;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for what is no category.
  Outcome adapt(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    InvalidInput.unless(
        request.category().matches(Member.CODE),
        "categoryCode",
        "1 to 40 of a to z, 0 to 9 and -, a letter first");
    if (request.workingDays() != null) {
      Category.checkDays(BigInteger.valueOf(request.workingDays()), "workingDays");
    }
    var category = catalogue.adapted(request.category(), request.adaptation(), "");
    transactions.run(() -> store(viewer, request, category));
    offers.forget(List.of(request.territory()));
    categories.forget();
    var days = offers.of(request.territory()).getOrDefault(category.code(), category.workingDays());
    return new Outcome.Adapted(category.within(days));
  }

  private Offered store(Viewer viewer, Request request, Category category) {
    var territory = request.territory();
    var before = Objects.requireNonNull(offers.stored(List.of(territory)).get(territory));
    var after = after(before, request);
    InvalidInput.unless(
        after.adapted().size() <= MOST_OF_ITS_OWN,
        "categoryCode",
        "at most " + MOST_OF_ITS_OWN + " that are otherwise than in the catalogue");
    if (!after.equals(before)) {
      forms.keep(List.of(category));
      offers.put(List.of(after));
      events.append(
          List.of(
              TerritoryEvents.changed(
                  ids, territory, "ADAPT_CATEGORY", viewer.staff().id(), clock.instant())));
    }
    return after;
  }

  private static Offered after(Offered before, Request request) {
    var adapted = new HashMap<>(before.adapted());
    if (request.adaptation().isEmpty()) {
      adapted.remove(request.category());
    } else {
      adapted.put(request.category(), request.adaptation());
    }
    var days = new HashMap<>(before.workingDays());
    if (request.workingDays() != null) {
      days.put(request.category(), request.workingDays());
    }
    return new Offered(
        before.territory(), days, before.byTemplate(), adapted, before.adaptedByTemplate());
  }
}
