package fr.vigie.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All members of staff.
public interface People {

  Optional<Person> find(String id);

  Optional<Person> findBySignIn(String issuer, String subject);

  List<Person> list(Collection<String> ids);

  /// Those with a role in a territory, by name.
  ///
  /// @param territory null for the role in the whole region
  List<Person> withRole(Role role, @Nullable String territory);

  /// Those who work for a contractor, by name.
  List<Person> membersOf(String contractor);

  /// Adds people, or changes them to what is given here.
  void put(List<Person> people);
}
