package fr.vigie.pushtarget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which apps made themselves known, and for whom.
interface Registrations {

  Optional<Registration> find(String id);

  /// Those that are the same app: by the name of its installation, or by what FCM knows it by.
  List<Registration> ofApp(String installation, String value);

  /// Those of one person, seen last first.
  List<Registration> of(String owner);

  /// Adds it, or changes what is known of it. Throws {@link fr.vigie.shared.AlreadyExists} when the
  /// same app is registered otherwise.
  void put(Registration registration);

  void remove(Collection<String> ids);
}
