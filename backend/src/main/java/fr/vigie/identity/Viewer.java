package fr.vigie.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is asking, and what they may do.
///
/// @param id who they are, the same at each sign-in; null when they did not sign in
/// @param person the member of staff; null for citizens
/// @param program what they sign in with, as `issuer|program`; null when the token does not say
public record Viewer(@Nullable String id, @Nullable Person person, @Nullable String program) {

  public static final Viewer ANONYMOUS = new Viewer(null, null);

  public Viewer(@Nullable String id, @Nullable Person person) {
    this(id, person, null);
  }

  public boolean isSignedIn() {
    return id != null;
  }

  /// Who they are to whoever vouches for them, the same before and after they became staff; null
  /// when they did not sign in.
  public @Nullable String signIn() {
    return person == null ? id : person.issuer() + "#" + person.subject();
  }

  public boolean is(@Nullable String someone) {
    return id != null && id.equals(someone);
  }

  public boolean may(Right right, String territory) {
    return grants().stream().anyMatch(grant -> grant.gives(right, territory));
  }

  /// Where the viewer has the right.
  public Scope scope(Right right) {
    var territories = new HashSet<String>();
    for (var grant : grants()) {
      if (grant.role().gives(right)) {
        if (grant.territory() == null) {
          return Scope.EVERYWHERE;
        }
        territories.add(grant.territory());
      }
    }
    return new Scope(false, territories);
  }

  /// The ids of the contractors that they work for, of all territories.
  public Set<String> contractors() {
    return grants().stream()
        .map(Grant::contractor)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether they work for a contractor.
  public boolean worksFor(@Nullable String contractor) {
    return contractor != null && contractors().contains(contractor);
  }

  /// Whether they do work anywhere, for a territory or for a contractor.
  public boolean doesWork() {
    return !scope(Right.DO_WORK).isNowhere() || !contractors().isEmpty();
  }

  /// The territories in which they do work, for the territory or for a contractor, in order; of
  /// those who do it in the whole region none.
  public List<String> workTerritories() {
    return grants().stream()
        .filter(grant -> grant.role().gives(Right.DO_WORK) || grant.contractor() != null)
        .map(Grant::territory)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  public List<Grant> grants() {
    return person == null ? List.of() : person.grants();
  }

  /// The member of staff, once a right of theirs was checked.
  public Person staff() {
    return Objects.requireNonNull(person, "only staff have rights");
  }
}
