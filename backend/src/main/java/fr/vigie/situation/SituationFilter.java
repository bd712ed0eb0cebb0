package fr.vigie.situation;

import fr.vigie.identity.Scope;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Status;
import java.util.List;

/// Which situations to list; an empty list means any.
public record SituationFilter(Scope scope, List<Status> statuses, List<Kind> kinds) {

  public SituationFilter {
    statuses = List.copyOf(statuses);
    kinds = List.copyOf(kinds);
  }
}
