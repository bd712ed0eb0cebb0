package fr.vigie.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who works beside the agent who answers for it, or in their place.
///
/// @param team the id of the team that it is given to; null for none
/// @param members the ids of the team's members: while nobody answers for it, it is each one's
/// @param crew the ids of agents who work with the one who answers for it
/// @param contractor the id of the organisation that does it for the territory; null for none
/// @param acceptBy until when who it was sent to has to say whether they take it on; null when
///   there is nothing to say
public record Staffing(
    @Nullable String team,
    List<String> members,
    List<String> crew,
    @Nullable String contractor,
    @Nullable Instant acceptBy) {

  public static final Staffing NONE = new Staffing(null, List.of(), List.of(), null, null);

  public Staffing {
    members = List.copyOf(members);
    crew = List.copyOf(crew);
    if (team == null && !members.isEmpty()) {
      throw new IllegalArgumentException("members of no team");
    }
  }

  /// The same, given to a team.
  public Staffing of(String otherTeam, List<String> itsMembers) {
    return new Staffing(otherTeam, itsMembers, crew, contractor, acceptBy);
  }

  /// The same, given to no team.
  public Staffing ofNoTeam() {
    return new Staffing(null, List.of(), crew, contractor, acceptBy);
  }

  /// The same, done by a contractor.
  public Staffing by(String other) {
    return new Staffing(team, members, crew, other, acceptBy);
  }

  /// The same, with those who work with the one who answers for it.
  public Staffing with(List<String> others) {
    return new Staffing(team, members, others, contractor, acceptBy);
  }

  /// The same, to be taken on until then.
  public Staffing acceptedBy(@Nullable Instant until) {
    return new Staffing(team, members, crew, contractor, until);
  }

  /// The same, once they have said so.
  public Staffing answered() {
    return acceptedBy(null);
  }
}
