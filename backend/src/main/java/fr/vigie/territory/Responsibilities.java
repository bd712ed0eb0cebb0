package fr.vigie.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who answers for what in each commune, and what a template said of it last.
interface Responsibilities {

  /// Who answers in a commune.
  ///
  /// @param byTemplate empty before the first template
  record Assigned(Commune commune, Map<Domain, String> byTemplate) {

    public Assigned {
      byTemplate = Map.copyOf(byTemplate);
    }
  }

  List<Assigned> of(Collection<String> inseeCodes);

  /// Changes who answers, and remembers what the template said; all by one command.
  void put(Collection<Assigned> assigned);

  /// Adds organisations; those that are there stay as they are.
  void addOrganisations(Collection<Organisation> organisations);
}
