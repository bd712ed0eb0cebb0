package fr.vigie.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who works beside the agent who answers for it, or in their place.
///
/// @param team the id of the team that it is given to; null for none
/// @param crew the ids of agents who work with the one who answers for it
/// @param contractor the id of the organisation that does it for the territory; null for none
/// @param acceptBy until when the contractor has to say whether it takes it; null when there is
///   nothing to say
public record Staffing(
    @Nullable String team,
    List<String> crew,
    @Nullable String contractor,
    @Nullable Instant acceptBy) {

  static final Staffing NONE = new Staffing(null, List.of(), null, null);

  public Staffing {
    crew = List.copyOf(crew);
  }

  /// The same, once the contractor has said whether it takes it.
  Staffing answered() {
    return new Staffing(team, crew, contractor, null);
  }
}
