package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.identity.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds entities for whoever asks. Lists are read by an index in its order; what filters them is
/// looked for in at most 10,000 entities, and a search that would need more is refused rather than
/// answered in part.
final class ReadEntities {

  static final int MOST_READ = 10_000;
  static final int MOST_COUNTED = 100_000;
  private static final int BATCH = 1_000;

  private final EntitySources sources;

  /// A page.
  ///
  /// @param count how many there are in all; null when nobody asked
  /// @param next after which the next page begins; null on the last one
  record Found(List<Entity> entities, @Nullable Long count, @Nullable String next) {

    Found {
      entities = List.copyOf(entities);
    }
  }

  ReadEntities(EntitySources sources) {
    this.sources = sources;
  }

  /// Empty for what there is not, and for what the viewer may not see.
  Optional<Entity> find(Viewer viewer, String urn) {
    return sources.named(viewer, List.of(urn)).stream().findFirst();
  }

  /// Throws {@link NgsiRefusal} for what would cost too much.
  Found search(Viewer viewer, EntitySearch search) {
    if (!search.ids().isEmpty()) {
      return page(sources.named(viewer, search.ids()), search);
    }
    var types = search.types().stream().filter(EntitySources.types(viewer)::contains).toList();
    if (types.isEmpty()) {
      return new Found(List.of(), search.isCounted() ? 0L : null, null);
    }
    if (types.size() > 1 && types.contains(EntityType.ALERT)) {
      throw NgsiRefusal.tooComplex("type: Alert is asked for by itself");
    }
    var source = sources.of(viewer, types, search.query());
    return search.area() == null ? listed(source, search) : inArea(source, search);
  }

  private static Found inArea(EntitySource source, EntitySearch search) {
    var area = Objects.requireNonNull(search.area());
    var found = source.within(area.box(), MOST_READ + 1);
    if (found.size() > MOST_READ) {
      throw tooComplex();
    }
    return page(found, search);
  }

  /// Of those that are all at hand, by name.
  private static Found page(List<Entity> all, EntitySearch search) {
    var after = search.after();
    var matching =
        all.stream().filter(search::holds).sorted(Comparator.comparing(Entity::id)).toList();
    var rest =
        matching.stream()
            .filter(entity -> after == null || entity.id().compareTo(after) > 0)
            .skip(search.offset())
            .limit(search.limit() + 1L)
            .toList();
    return found(rest, search, search.isCounted() ? (long) matching.size() : null, Entity::id);
  }

  private static Found listed(EntitySource source, EntitySearch search) {
    var kept = new ArrayList<Entity>();
    var enough = search.offset() + search.limit() + 1;
    walk(
        source,
        search.after(),
        search.isFiltered() ? BATCH : enough,
        entity -> {
          if (search.holds(entity)) {
            kept.add(entity);
          }
          return kept.size() < enough;
        });
    var rest = kept.stream().skip(search.offset()).toList();
    var count = search.isCounted() ? (Long) count(source, search) : null;
    return found(rest, search, count, Entity::position);
  }

  private static Found found(
      List<Entity> rest,
      EntitySearch search,
      @Nullable Long count,
      Function<Entity, String> position) {
    var shown = rest.stream().limit(search.limit()).toList();
    var goesOn = rest.size() > shown.size() && !shown.isEmpty();
    return new Found(shown, count, goesOn ? position.apply(shown.getLast()) : null);
  }

  private static long count(EntitySource source, EntitySearch search) {
    if (!search.isFiltered()) {
      var counted = source.count(MOST_COUNTED + 1);
      if (counted.isPresent() && counted.getAsLong() > MOST_COUNTED) {
        throw NgsiRefusal.tooMany("count: more than " + MOST_COUNTED + "; ask for an area");
      }
      if (counted.isPresent()) {
        return counted.getAsLong();
      }
    }
    var matching = new ArrayList<Entity>();
    walk(
        source,
        null,
        BATCH,
        entity -> {
          if (search.holds(entity)) {
            matching.add(entity);
          }
          return true;
        });
    return matching.size();
  }

  /// Goes through entities in their order, until one is the last that is wanted.
  private static void walk(
      EntitySource source, @Nullable String from, int size, Predicate<Entity> wantsMore) {
    @Nullable String after = from;
    var read = 0;
    do {
      if (read >= MOST_READ) {
        throw tooComplex();
      }
      var batch = source.next(after, size);
      if (!batch.entities().stream().allMatch(wantsMore)) {
        return;
      }
      read += size;
      after = batch.end();
    } while (after != null);
  }

  private static NgsiRefusal tooComplex() {
    return NgsiRefusal.tooComplex(
        "More than " + MOST_READ + " entities would have to be looked at; ask for a smaller area");
  }
}
