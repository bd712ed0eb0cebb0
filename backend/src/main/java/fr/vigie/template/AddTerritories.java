package fr.vigie.template;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An administrator of the region makes each commune of a part of it a territory, so many at a
/// time. A commune that is served already is left alone, unless it is a territory of its own with
/// the same template, to which the template is applied. A run that was cut off is completed by
/// another.
final class AddTerritories {

  /// @param department keeps only its communes; null for all
  /// @param intercommunality the SIREN of a body whose communes alone are kept; null for all
  record Where(@Nullable String department, @Nullable String intercommunality) {

    boolean holds(Commune commune) {
      return (department == null || department.equals(commune.department()))
          && (intercommunality == null
              || ("org_" + intercommunality).equals(commune.intercommunality()));
    }
  }

  /// @param version of the template; null for the newest
  /// @param first how many communes at most
  /// @param after the INSEE code after which to go on; null from the start
  record Request(
      Where where,
      String template,
      @Nullable Integer version,
      int first,
      @Nullable String after,
      boolean isDryRun) {}

  sealed interface Outcome {
    /// The communes that were gone through are served.
    ///
    /// @param endCursor null when there was no commune
    record Added(Additions additions, @Nullable String endCursor, boolean hasNextPage)
        implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record OrganisationNotFound(String code) implements Outcome {}

    record TemplateNotFound(String name) implements Outcome {}
  }

  private static final int MOST_TRIES = 5;

  private final Territories territories;
  private final Templates templates;
  private final Candidates candidates;
  private final SetUp setUp;

  AddTerritories(Territories territories, Templates templates, Candidates candidates, SetUp setUp) {
    this.territories = territories;
    this.templates = templates;
    this.candidates = candidates;
    this.setUp = setUp;
  }

  Outcome add(Viewer viewer, Request request) {
    return run(viewer, request, _ -> {});
  }

  /// The same for a dry run, and each setting is handed on.
  Outcome run(Viewer viewer, Request request, Consumer<Setting> each) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var template = templates.find(request.template(), request.version());
    if (template.isEmpty()) {
      return new Outcome.TemplateNotFound(request.template());
    }
    if (communes(request.where(), null).findAny().isEmpty()) {
      return new Outcome.OrganisationNotFound(unknown(request.where()));
    }
    var found = communes(request.where(), request.after()).limit(request.first() + 1L).toList();
    var page = found.subList(0, Math.min(found.size(), request.first()));
    var additions = Additions.NONE;
    for (var from = 0; from < page.size(); from += SetUp.BATCH) {
      var batch = page.subList(from, Math.min(from + SetUp.BATCH, page.size()));
      additions = additions.plus(set(batch, template.get(), viewer, request.isDryRun(), each));
    }
    var end = page.isEmpty() ? null : page.getLast().inseeCode();
    return new Outcome.Added(additions, end, found.size() > page.size());
  }

  private static String unknown(Where where) {
    return Stream.of(where.department(), where.intercommunality())
        .filter(code -> code != null)
        .map(String::valueOf)
        .reduce("", (left, right) -> (left + " " + right).strip());
  }

  private Stream<Commune> communes(Where where, @Nullable String after) {
    return territories.communes().stream()
        .filter(commune -> after == null || commune.inseeCode().compareTo(after) > 0)
        .filter(where::holds);
  }

  private Additions set(
      List<Commune> communes,
      Template template,
      Viewer viewer,
      boolean isDryRun,
      Consumer<Setting> each) {
    for (var tries = 1; ; tries++) {
      try {
        var chosen = chosen(communes, template);
        var served = Additions.served(communes.size() - chosen.size());
        if (isDryRun) {
          var setting = setUp.plan(chosen, template);
          each.accept(setting);
          return served.plus(setting.told());
        }
        return served.plus(setUp.keep(chosen, template, viewer.staff().id()));
      } catch (AlreadyExists addedAtTheSameTime) {
        if (tries == MOST_TRIES) {
          throw addedAtTheSameTime;
        }
      }
    }
  }

  private List<Territory> chosen(List<Commune> communes, Template template) {
    var chosen = new ArrayList<Territory>();
    for (var known : communes) {
      var commune = territories.commune(known.inseeCode());
      var own = territories.organisation(commune.organisation());
      var wanted = candidates.of(own, List.of(commune), template);
      var servedBy = commune.territory();
      var isFree = servedBy == null;
      var isOwn = wanted.id().equals(servedBy);
      if (isFree || (isOwn && template.isVersionOf(territories.get(wanted.id()).template()))) {
        chosen.add(wanted);
      }
    }
    return chosen;
  }
}
