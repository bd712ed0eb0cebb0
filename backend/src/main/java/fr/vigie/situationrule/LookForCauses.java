package fr.vigie.situationrule;

import fr.vigie.event.Event;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.situation.ProposeSituation;
import fr.vigie.situation.ProposeSituation.Outcome;
import fr.vigie.situation.ProposeSituation.Request;
import fr.vigie.situation.Sign;
import fr.vigie.situation.Signs;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks, whenever alarms are raised or reports are filed, whether they have a cause in common with
/// others, and proposes what it finds. It follows the log as what is computed ahead does: one
/// backend at a time, nothing missed, and what is looked at twice is proposed once.
final class LookForCauses implements ReadModel {

  private static final Set<String> BEGINNINGS = Set.of("AlarmRaised", "ReportFiled");

  // Of a territory at once; a greater storm is seen by its last ones.
  private static final int MOST = 2_000;

  private final RuleSettings settings;
  private final Signs signs;
  private final ProposeSituation propose;
  private final FeederRule feeder;
  private final StormRule storm;
  private final NeighbourhoodRule neighbourhood;
  private final Clock clock;

  LookForCauses(RuleSettings settings, Signs signs, ProposeSituation propose, Clock clock) {
    this.settings = settings;
    this.signs = signs;
    this.propose = propose;
    this.feeder = new FeederRule(settings.feeder());
    this.storm = new StormRule(settings.storm(), signs);
    this.neighbourhood = new NeighbourhoodRule(settings.neighbourhood(), signs);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "situations";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void apply(List<Event> events) {
    var begun = events.stream().filter(event -> BEGINNINGS.contains(event.type())).toList();
    if (!begun.isEmpty()) {
      var until = begun.stream().map(Event::at).max(Instant::compareTo).orElseThrow();
      look(signs.list(begun.stream().map(Event::subject).distinct().toList()), until);
    }
  }

  /// What has just happened is looked at, so that a beginning is not missed where the log is not
  /// known any more; what was proposed stays.
  @Override
  public void rebuild() {
    var now = clock.instant();
    var since = now.minus(settings.storm().within());
    look(signs.since(null, since, MOST), now);
  }

  /// What was proposed, and what people have made of it, is not computed: nothing differs.
  @Override
  public List<String> check() {
    return List.of();
  }

  private void look(List<Sign> news, Instant until) {
    news.stream()
        .collect(Collectors.groupingBy(Sign::territory))
        .forEach((territory, own) -> look(territory, own, until));
  }

  private void look(String territory, List<Sign> news, Instant until) {
    var ids = news.stream().map(Sign::id).collect(Collectors.toSet());
    var recent = signs.since(territory, until.minus(settings.storm().within()), MOST);
    var since = until.minus(settings.feeder().within());
    var lately = recent.stream().filter(sign -> sign.isKnownSince(since)).toList();
    proposeEach(feeder.requests(territory, lately, ids, until), ids);
    storm.request(territory, recent, until).ifPresent(propose::propose);
    lookAround(news, until);
  }

  /// What one has found is not for the next.
  private void proposeEach(List<Request> requests, Collection<String> news) {
    var left = new HashSet<>(news);
    for (var request : requests) {
      var found = request.signs().stream().map(Sign::id).filter(left::contains).toList();
      if (!found.isEmpty() && propose.propose(request) != Outcome.NOTHING) {
        found.forEach(left::remove);
      }
    }
  }

  private void lookAround(List<Sign> news, Instant until) {
    var done = new HashSet<String>();
    news.stream()
        .filter(Sign::isReport)
        .filter(report -> !done.contains(report.id()))
        .forEach(report ->
            neighbourhood
                .request(report, until)
                .filter(request -> propose.propose(request) != Outcome.NOTHING)
                .ifPresent(request -> request.signs().forEach(sign -> done.add(sign.id()))));
  }
}
