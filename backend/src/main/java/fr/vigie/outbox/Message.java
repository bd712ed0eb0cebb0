package fr.vigie.outbox;

import java.util.Map;

/// What is told: codes and ids only. Words are found for it where it is shown, in the language of
/// who reads them.
///
/// @param kind the kind of notification, such as `REPORT_RESOLVED`
/// @param territory where it happened
/// @param subject the id of what it is about
/// @param facts more ids and codes that its words are made with; never a name, a text or an address
public record Message(String kind, String territory, String subject, Map<String, String> facts) {

  public Message {
    facts = Map.copyOf(facts);
  }
}
