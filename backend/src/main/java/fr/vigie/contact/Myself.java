package fr.vigie.contact;

import fr.vigie.identity.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The viewer of a request as each territory knows them; worked out once a territory.
public final class Myself {

  private final @Nullable String signIn;
  private final Pseudonyms pseudonyms;
  private final Map<String, String> known = new ConcurrentHashMap<>(1);

  public Myself(Viewer viewer, Pseudonyms pseudonyms) {
    this.signIn = viewer.signIn();
    this.pseudonyms = pseudonyms;
  }

  /// Whether the viewer is who has this pseudonym in the territory.
  public boolean is(@Nullable String pseudonym, String territory) {
    return signIn != null && pseudonym != null && pseudonym.equals(in(territory, signIn));
  }

  /// The viewer's pseudonym in a territory, or where it is of none; empty for who did not sign in.
  public Optional<String> in(String territory) {
    return Optional.ofNullable(signIn).map(who -> in(territory, who));
  }

  private String in(String territory, String who) {
    return known.computeIfAbsent(territory, _ -> pseudonyms.of(territory, who));
  }

  /// Two requests of one viewer bring the same.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Myself myself && Objects.equals(signIn, myself.signIn);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(signIn);
  }
}
