package fr.vigie.preventive;

import java.time.Instant;
import java.time.LocalDate;

/// Work that is due again and again, for some equipment of a territory.
///
/// @param clientPlanId the name that the app gave it, so that it is set up once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param madeThrough up to which day its work orders are made; of one by a meter of no meaning
/// @param nextLookAt when it is to be looked at again
/// @param version counts what was said of it; whoever makes its work orders goes by one version
/// @param by the member of staff who set it up or changed it last
public record PreventivePlan(
    String id,
    String clientPlanId,
    String fingerprint,
    String territory,
    PlanTerms terms,
    Status status,
    LocalDate madeThrough,
    Instant nextLookAt,
    int version,
    String by,
    Instant setAt) {

  public enum Status {
    ACTIVE,
    PAUSED,
    ENDED
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  PreventivePlan saying(PlanTerms other, String who, Instant at) {
    return new PreventivePlan(
        id,
        clientPlanId,
        fingerprint,
        territory,
        other,
        status,
        madeThrough,
        at,
        version + 1,
        who,
        at);
  }

  /// What was due while it was paused is due no more.
  PreventivePlan in(Status other, LocalDate notBefore, String who, Instant at) {
    var through = madeThrough.isBefore(notBefore) ? notBefore : madeThrough;
    return new PreventivePlan(
        id,
        clientPlanId,
        fingerprint,
        territory,
        terms,
        other,
        other == Status.ACTIVE ? through : madeThrough,
        at,
        version + 1,
        who,
        at);
  }
}
