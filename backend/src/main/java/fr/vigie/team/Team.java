package fr.vigie.team;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People of a territory who go out together or stand in for each other.
///
/// @param name what staff knows it by; no other team of the territory has it
/// @param members the ids of agents of the territory, in the order in which they were named
/// @param depot where it sets out from; null when it sets out from the middle of its commune
public record Team(
    String id,
    String territory,
    String name,
    List<String> members,
    @Nullable GeoPoint depot,
    Instant setAt,
    String by) {

  public Team {
    members = List.copyOf(members);
  }
}
