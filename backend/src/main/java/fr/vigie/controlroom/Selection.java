package fr.vigie.controlroom;

import fr.vigie.event.Event;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What one control room follows: which layers of which territories.
record Selection(Map<Layer, Set<String>> territories) {

  /// What moves a report into another territory; the event is of the one that it leaves.
  private static final Set<String> MOVES = Set.of("HAND_OVER", "ACCEPT");

  Selection {
    territories = Map.copyOf(territories);
  }

  boolean holds(Layer layer, String territory) {
    return territories.getOrDefault(layer, Set.of()).contains(territory);
  }

  /// Whether an event is of the territories.
  boolean isOwn(Event event) {
    return Layer.of(event.type()).filter(layer -> holds(layer, event.territory())).isPresent();
  }

  /// Whether an event may tell of something in the territories.
  boolean mayConcern(Event event) {
    return isOwn(event) || (mayMove(event) && territories.containsKey(Layer.REPORTS));
  }

  private static boolean mayMove(Event event) {
    return event.type().equals("ReportChanged") && MOVES.contains(event.act());
  }

  /// The same for equal selections.
  @Override
  public String toString() {
    var sorted = new EnumMap<Layer, Set<String>>(Layer.class);
    territories.forEach((layer, own) -> sorted.put(layer, new TreeSet<>(own)));
    return sorted.toString();
  }
}
