package fr.vigie.identity;

import java.util.List;

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
}
