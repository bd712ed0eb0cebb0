package fr.vigie.part;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An administrator says what an hour of work costs in a territory; work noted from then on is
/// counted by it.
public final class SetHourlyRate {

  public sealed interface Outcome {
    record HourlyRateSet(Territory territory, @Nullable Integer hourlyCents) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Parts parts;
  private final Territories territories;
  private final PartEvents events;
  private final Transactions transactions;

  SetHourlyRate(
      Parts parts, Territories territories, PartEvents events, Transactions transactions) {
    this.parts = parts;
    this.territories = territories;
    this.events = events;
    this.transactions = transactions;
  }

  /// Sets it anew.
  ///
  /// @param cents of a euro; null to say nothing any more
  public Outcome set(Viewer viewer, String territory, @Nullable Integer cents) {
    if (!viewer.may(Right.SET_UP, territory)) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var found = territories.find(territory);
    if (found.isEmpty()) {
      return new Outcome.TerritoryNotFound(territory);
    }
    return transactions.run(() -> setOnce(viewer.staff().id(), found.get(), cents));
  }

  private Outcome setOnce(String by, Territory territory, @Nullable Integer cents) {
    if (!Objects.equals(parts.hourlyCents(territory.id()), cents)) {
      parts.setHourlyCents(territory.id(), cents);
      events.hourlyRateSet(territory.id(), by);
    }
    return new Outcome.HourlyRateSet(territory, cents);
  }
}
