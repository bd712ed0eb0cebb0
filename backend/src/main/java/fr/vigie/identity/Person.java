package fr.vigie.identity;

import java.util.List;
import java.util.stream.Stream;

/// A member of staff, and how they sign in.
///
/// @param issuer who vouches for them: the `iss` of their tokens
/// @param subject the name that the issuer knows them by: the `sub` of their tokens
public record Person(String id, String name, String issuer, String subject, List<Grant> grants) {

  public Person {
    grants = List.copyOf(grants);
  }

  public boolean is(Role role, String territory) {
    return grants.contains(new Grant(role, territory));
  }

  Person with(Grant grant) {
    return with(Stream.concat(grants.stream(), Stream.of(grant)).toList());
  }

  Person without(Grant grant) {
    return with(grants.stream().filter(each -> !each.equals(grant)).toList());
  }

  private Person with(List<Grant> newGrants) {
    return new Person(id, name, issuer, subject, newGrants);
  }

  /// Whether they are something where something holds.
  boolean isIn(Scope scope) {
    return grants.stream().anyMatch(grant -> scope.reaches(grant.territory()));
  }
}
