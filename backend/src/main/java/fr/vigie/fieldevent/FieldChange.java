package fr.vigie.fieldevent;

import fr.vigie.workorder.Details.Stamp;
import org.jspecify.annotations.Nullable;

/// What an agent noted in a field of a work order.
///
/// @param assumed what the device had there before; null for nothing
/// @param value what it is to be; null for nothing
public record FieldChange(Field field, @Nullable String assumed, @Nullable String value) {

  /// What agents may note, and whose word counts when a dispatcher has changed the same meanwhile:
  /// the agent's of what is found on the spot, the dispatcher's of what is planned.
  public enum Field {
    CAUSE("cause", true),
    ESTIMATED_MINUTES("estimatedMinutes", false),
    PLANNED_FOR("plannedFor", false);

    private final String stamp;
    private final boolean isAgents;

    Field(String stamp, boolean isAgents) {
      this.stamp = stamp;
      this.isAgents = isAgents;
    }

    /// Its name in the schema, by which its stamp is found.
    String stamp() {
      return stamp;
    }

    boolean isAgents() {
      return isAgents;
    }
  }

  /// A field that was changed on both sides; both values are kept.
  ///
  /// @param found what the work order had when the event arrived
  /// @param isSentKept whether it has what the agent sent from then on
  /// @param changed who had changed it, and when; null when nobody had since it was made
  public record Conflict(
      FieldChange sent, @Nullable String found, boolean isSentKept, @Nullable Stamp changed) {}
}
