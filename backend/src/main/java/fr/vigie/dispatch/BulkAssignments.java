package fr.vigie.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was answered to who assigned many work orders at once, for 30 days.
public interface BulkAssignments {

  /// One act, by who and the name that their app gave it.
  ///
  /// @param fingerprint what was sent, shortened: tells a retry from another content
  /// @param answers what came of each, by its position
  record Bulk(String id, String fingerprint, Map<Integer, Assignment.Code> answers) {

    public Bulk {
      answers = Map.copyOf(answers);
    }

    Optional<Assignment.Code> answered(int position) {
      return Optional.ofNullable(answers.get(position));
    }
  }

  Optional<Bulk> find(String id);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when it is there.
  Bulk add(String id, String fingerprint, Instant at);

  /// Remembers what came of one.
  void answer(String id, int position, Assignment.Code code);
}
