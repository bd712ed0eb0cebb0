package fr.vigie.energy;

import java.time.Instant;
import java.time.LocalDate;

/// What a territory pays for electricity, from a day until a later tariff takes over.
///
/// @param clientTariffId the name that the administrator's app gave it, so that it is set once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param eurPerKwh all taxes included
/// @param source such as the contract or the bill
/// @param setBy the member of staff
public record Tariff(
    String id,
    String clientTariffId,
    String fingerprint,
    String territory,
    double eurPerKwh,
    LocalDate validFrom,
    String source,
    Instant setAt,
    String setBy) {}
