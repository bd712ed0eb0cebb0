package fr.vigie.template;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Serving;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplateChange.Kind;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.territory.TerritoryEvents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Sets up territories by a template, a batch at a time: its territories, their settings and the
/// events that tell of them are kept whole or not at all.
final class SetUp {

  /// Territories of a batch; a transaction must end within 3 s.
  static final int BATCH = 250;

  private static final String TERRITORY = "territory";

  private final Territories territories;
  private final Serving serving;
  private final List<TemplatePart> parts;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetUp(
      Territories territories,
      Serving serving,
      List<TemplatePart> parts,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.serving = serving;
    this.parts = List.copyOf(parts);
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a batch would change.
  Setting plan(List<Territory> batch, Template template) {
    var added = new ArrayList<Territory>();
    var there = new ArrayList<Territory>();
    batch.forEach(wanted ->
        territories.find(wanted.id()).ifPresentOrElse(there::add, () -> added.add(wanted)));
    return plan(added, there, template);
  }

  private Setting plan(List<Territory> added, List<Territory> there, Template template) {
    var changes = new ArrayList<TemplateChange>();
    added.forEach(territory -> changes.add(addition(territory)));
    var marked = new HashSet<String>();
    for (var territory : there) {
      if (!template.id().equals(territory.template())) {
        marked.add(territory.id());
        changes.add(mark(territory, template));
      }
    }
    var all = new ArrayList<Territory>(added);
    all.addAll(there);
    var plans = new ArrayList<TemplatePart.Plan>();
    for (var part : parts) {
      var section = template.parts().get(part.name());
      if (section != null) {
        plans.add(part.plan(all, section));
      }
    }
    plans.forEach(plan -> changes.addAll(plan.changes()));
    return new Setting(added, there, marked, changes, plans);
  }

  private static TemplateChange addition(Territory territory) {
    return new TemplateChange(
        territory.id(),
        TERRITORY,
        "communes",
        Kind.ADDED,
        null,
        String.join(" ", territory.communes()));
  }

  private static TemplateChange mark(Territory territory, Template template) {
    return new TemplateChange(
        territory.id(), TERRITORY, "template", Kind.CHANGED, territory.template(), template.id());
  }

  /// Changes a batch; throws {@link AlreadyExists} when a territory was added at the same time:
  /// what is held of territories is then read anew, and the batch is to be chosen again.
  Additions keep(List<Territory> batch, Template template, String by) {
    try {
      var kept = transactions.run(() -> store(batch, template, by));
      if (kept.changes() > 0) {
        settle(batch);
      }
      return kept;
    } catch (AlreadyExists addedAtTheSameTime) {
      serving.reread();
      throw addedAtTheSameTime;
    }
  }

  /// Within a transaction that is under way; `settle` follows once it is kept.
  Additions store(List<Territory> batch, Template template, String by) {
    var isThere =
        batch.stream()
            .collect(Collectors.partitioningBy(t -> territories.find(t.id()).isPresent()));
    var added = Objects.requireNonNull(isThere.get(false));
    if (!added.isEmpty()) {
      serving.add(added);
    }
    var setting = plan(batch, template);
    setting.plans().forEach(plan -> plan.apply().run());
    if (!setting.marked().isEmpty()) {
      serving.setTemplate(setting.marked(), template.id());
    }
    var happened = events(setting, by);
    if (!happened.isEmpty()) {
      events.append(happened);
    }
    return setting.told();
  }

  private List<Event> events(Setting setting, String by) {
    var now = clock.instant();
    var happened = new ArrayList<Event>();
    setting.added().forEach(t -> happened.add(TerritoryEvents.added(ids, t.id(), by, now)));
    setting
        .changed()
        .forEach(id -> happened.add(TerritoryEvents.changed(ids, id, "APPLY_TEMPLATE", by, now)));
    return happened;
  }

  void settle(List<Territory> batch) {
    serving.reread();
    var changed = batch.stream().map(Territory::id).toList();
    parts.forEach(part -> part.changed(changed));
  }
}
