package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.identity.Scope;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which alarms to list; an empty list, or null, means any.
///
/// @param since raised at or after this
public record AlarmFilter(
    Scope scope,
    List<String> communes,
    List<Domain> domains,
    List<Severity> severities,
    @Nullable Boolean isActive,
    @Nullable Boolean isAcknowledged,
    @Nullable Boolean isPartOfAnother,
    @Nullable String asset,
    @Nullable String type,
    @Nullable Instant since) {

  public AlarmFilter {
    communes = List.copyOf(communes);
    domains = List.copyOf(domains);
    severities = List.copyOf(severities);
  }

  /// All of the territories.
  static AlarmFilter in(Scope scope) {
    return new AlarmFilter(
        scope, List.of(), List.of(), List.of(), null, null, null, null, null, null);
  }
}
