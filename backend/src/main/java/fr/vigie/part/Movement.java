package fr.vigie.part;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That stock came or went; never changed afterwards.
///
/// @param clientMovementId the name that an app gave it, so that it is kept once
/// @param depot the code of the depot
/// @param quantity in the unit of the part; below zero for what went
/// @param workOrder the id of the work order that it was used in; null for none
/// @param by the member of staff who said so
public record Movement(
    String id,
    String clientMovementId,
    String part,
    String territory,
    String depot,
    Kind kind,
    BigDecimal quantity,
    @Nullable String workOrder,
    String by,
    Instant at) {

  public enum Kind {
    DELIVERY,
    /// Somebody counted, and there was another quantity.
    CORRECTION,
    USE
  }
}
