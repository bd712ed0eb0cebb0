package fr.vigie.open311;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;

/// What the log is told of partners' keys.
final class ApiKeyEvents {

  private ApiKeyEvents() {}

  /// @param act such as `REVOKE`
  static Event changed(Ids ids, ApiKey key, String act, String by, Instant at) {
    return new Event(ids.next("evt"), "ApiKeyChanged", key.territory(), key.id(), act, by, at);
  }
}
