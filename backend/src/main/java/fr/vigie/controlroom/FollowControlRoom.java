package fr.vigie.controlroom;

import fr.vigie.controlroom.Pending.Told;
import fr.vigie.controlroom.RoomCursors.Owner;
import fr.vigie.event.EventReplays;
import fr.vigie.event.LiveLog;
import fr.vigie.event.LogForgotten;
import fr.vigie.event.Position;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Figures;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Indicator;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Somebody follows what happens in some territories, from now on or from where they were.
final class FollowControlRoom {

  /// What is asked for.
  ///
  /// @param layers none for all that the viewer may follow
  /// @param indicators those of the territories to follow
  /// @param after the cursor of the last batch that was taken; null for from now on
  record Request(
      List<String> territories,
      List<Layer> layers,
      List<Indicator> indicators,
      @Nullable String after) {}

  sealed interface Outcome {
    record Followed(Flow.Publisher<RoomBatch> batches) implements Outcome {}

    /// Of one of the territories, or of one of the layers or the figures there; or there is no such
    /// territory.
    record NotAllowed() implements Outcome {}

    record CursorUnknown() implements Outcome {}

    record ResyncRequired() implements Outcome {}
  }

  private final Territories territories;
  private final RoomObjects objects;
  private final RoomCursors cursors;
  private final LiveLog log;
  private final EventReplays replays;
  private final Figures figures;
  private final Clock clock;

  FollowControlRoom(
      Territories territories,
      RoomObjects objects,
      RoomCursors cursors,
      LiveLog log,
      EventReplays replays,
      Figures figures,
      Clock clock) {
    this.territories = territories;
    this.objects = objects;
    this.cursors = cursors;
    this.log = log;
    this.replays = replays;
    this.figures = figures;
    this.clock = clock;
  }

  Outcome follow(Viewer viewer, Request request) {
    var selection = selection(viewer, request);
    if (selection.isEmpty() || !maySeeFigures(viewer, request)) {
      return new Outcome.NotAllowed();
    }
    var owner = new Owner(viewer.staff().id(), selection.get());
    var indicators = indicators(request);
    if (request.after() == null) {
      return follow(viewer, owner, indicators, null);
    }
    var after = cursors.open(request.after(), owner);
    return after.isEmpty()
        ? new Outcome.CursorUnknown()
        : follow(viewer, owner, indicators, after.get());
  }

  private Optional<Selection> selection(Viewer viewer, Request request) {
    var chosen = new EnumMap<Layer, Set<String>>(Layer.class);
    for (var territory : request.territories()) {
      var layers = layers(viewer, territory, request.layers());
      if (layers.isEmpty()) {
        return Optional.empty();
      }
      layers.forEach(layer -> chosen.computeIfAbsent(layer, _ -> new HashSet<>()).add(territory));
    }
    return Optional.of(new Selection(chosen));
  }

  /// Those asked for, if the viewer may follow all of them; else those that they may.
  private List<Layer> layers(Viewer viewer, String territory, List<Layer> asked) {
    if (territories.find(territory).isEmpty()) {
      return List.of();
    }
    var allowed =
        List.of(Layer.values()).stream()
            .filter(layer -> viewer.may(layer.right(), territory))
            .toList();
    return asked.isEmpty() ? allowed : allowed.containsAll(asked) ? asked : List.of();
  }

  private static boolean maySeeFigures(Viewer viewer, Request request) {
    return request.indicators().isEmpty()
        || request.territories().stream().allMatch(id -> viewer.may(Right.SEE_FIGURES, id));
  }

  private RoomIndicators indicators(Request request) {
    var groups =
        request.territories().stream()
            .map(id -> Group.of(territories.get(id), territories))
            .toList();
    return new RoomIndicators(figures, groups, request.indicators(), clock);
  }

  private Outcome follow(
      Viewer viewer, Owner owner, RoomIndicators indicators, @Nullable Position after) {
    var pending = new Pending(owner.selection());
    var from = log.join(pending);
    try {
      if (after != null && after.isBefore(from)) {
        pending.comesBackFrom(after);
        Thread.ofVirtual()
            .name("control room's past")
            .start(new CatchUp(replays.after(after), from, pending));
      }
    } catch (LogForgotten e) {
      log.leave(pending);
      return new Outcome.ResyncRequired();
    } catch (RuntimeException e) {
      log.leave(pending);
      throw e;
    }
    return new Outcome.Followed(
        ControlRoom.of(
            pending,
            log,
            indicators.areFollowed(),
            told -> batch(told, owner, viewer, indicators)));
  }

  private RoomBatch batch(Told told, Owner owner, Viewer viewer, RoomIndicators indicators) {
    return new RoomBatch(
        cursors.seal(told.reached(), owner),
        told.isComplete(),
        told.mustReload(),
        objects.changes(told.objects(), owner.selection(), viewer),
        indicators.news(told.mustReload()));
  }
}
