package fr.vigie.tally;

import fr.vigie.event.Event;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.tally.KeptTallies.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps what is counted true to what happens.
final class TallyModel implements ReadModel {

  static final String NAME = "tallies";

  private static final int VERSION = 2;
  private static final int BATCH = Pages.LENGTH;

  /// Reports taken over from elsewhere are told of together.
  private static final String IMPORTED = "ReportsImported";

  private final Subjects subjects;
  private final Traces traces;
  private final KeptTallies tallies;
  private final RegionSum region;
  private final TakeUp takeUp;

  TallyModel(
      Subjects subjects, Traces traces, KeptTallies tallies, RegionSum region, TakeUp takeUp) {
    this.subjects = subjects;
    this.traces = traces;
    this.tallies = tallies;
    this.region = region;
    this.takeUp = takeUp;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public void apply(List<Event> events) {
    takeUp.look(
        events.stream().map(Event::subject).filter(Subjects::isKnown).distinct().toList(), false);
    events.stream()
        .filter(event -> event.type().equals(IMPORTED))
        .map(Event::territory)
        .distinct()
        .forEach(this::lookAtImported);
    takeUp.count();
  }

  private void lookAtImported(String territory) {
    eachPage(
        after -> subjects.reportsOf(territory, after, BATCH),
        ids -> {
          var missing = new HashSet<>(ids);
          traces.list(ids).forEach(trace -> missing.remove(trace.id()));
          takeUp.look(missing, false);
        });
  }

  @Override
  public void rebuild() {
    touchAll();
    for (var kind : Subjects.KINDS) {
      eachPage(after -> subjects.page(kind, after, BATCH), ids -> takeUp.look(ids, true));
    }
    eachPage(
        after -> traces.page(after, BATCH),
        ids -> {
          var gone = new HashSet<>(ids);
          gone.removeAll(subjects.present(ids));
          takeUp.look(gone, true);
        });
    takeUp.count();
    region.sumAnew();
  }

  private void touchAll() {
    Pages.each(
        after -> tallies.page(after, BATCH),
        Kept::id,
        page -> traces.touch(page.stream().map(Kept::day).toList()));
  }

  private static void eachPage(
      Function<@Nullable String, List<String>> pages, Consumer<List<String>> take) {
    Pages.each(pages, id -> id, take);
  }

  @Override
  public List<String> check() {
    var found = new ArrayList<String>();
    var check = new CheckTallies(subjects, traces, tallies);
    for (var kind : Subjects.KINDS) {
      eachPage(after -> subjects.page(kind, after, BATCH), ids -> found.addAll(check.traces(ids)));
    }
    eachPage(after -> traces.page(after, BATCH), ids -> found.addAll(check.orphans(ids)));
    found.addAll(check.days());
    found.addAll(region.check());
    return found.stream().sorted().limit(100).toList();
  }
}
