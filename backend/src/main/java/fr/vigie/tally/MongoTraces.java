package fr.vigie.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.tally.Trace.Touched;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/// Collection `tallyTraces`; `{territory: 1, parts.measure: 1, parts.day: 1}` and `{territory: 1,
/// parts.measure: 1, parts.until: 1}`, by which {@link MongoCountedObjects} finds what is behind a
/// figure, too. Collection `talliesTouched`, by territory and day; no further index.
final class MongoTraces implements Traces {

  static final String COLLECTION = "tallyTraces";

  /// Stands for no end, so that one range holds all that end later than a day.
  static final String NEVER = "9999-12-31";

  private static final List<String> ALL = names(Stream.of(Measure.values()));
  private static final List<String> SPANS =
      names(Stream.of(Measure.values()).filter(Measure::isSpan));

  private final Documents traces;
  private final Documents manyTraces;
  private final Documents touched;

  /// @param unlimited the same database, where reading may take longer than a request has
  MongoTraces(MongoDatabase database, MongoDatabase unlimited) {
    this.traces = new Documents(database, COLLECTION);
    this.manyTraces = new Documents(unlimited, COLLECTION);
    this.touched = new Documents(database, "talliesTouched");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .on("territory", "parts.measure", "parts.day")
        .on("territory", "parts.measure", "parts.until")
        .make();
  }

  private static List<String> names(Stream<Measure> measures) {
    return measures.map(Measure::name).toList();
  }

  @Override
  public List<Trace> list(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : traces.find(in("_id", ids), ids.size()).map(MongoTraces::trace).into(new ArrayList<>());
  }

  @Override
  public void put(List<Trace> changed) {
    traces.putAll(changed.stream().map(MongoTraces::document).toList());
  }

  @Override
  public void remove(Collection<String> ids) {
    if (!ids.isEmpty()) {
      traces.removeAll(in("_id", ids));
    }
  }

  @Override
  public List<String> page(@Nullable String after, int most) {
    return traces
        .find(gt("_id", after == null ? "" : after), most)
        .projection(include("_id"))
        .sort(ascending("_id"))
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public List<Trace> on(String territory, Collection<LocalDate> days) {
    var texts = days.stream().map(LocalDate::toString).toList();
    return manyTraces
        .find(
            and(
                eq("territory", territory),
                or(
                    elemMatch("parts", and(in("measure", ALL), in("day", texts))),
                    elemMatch("parts", and(in("measure", SPANS), in("until", texts))))))
        .map(MongoTraces::trace)
        .into(new ArrayList<>());
  }

  // Another name, so that it always writes: who counts the day at the same moment collides with it.
  @Override
  public void touch(Collection<Touched> days) {
    touched.writeAll(
        days.stream()
            .distinct()
            .map(day ->
                new UpdateOneModel<Document>(
                    eq("_id", id(day)),
                    Updates.set("name", new ObjectId().toHexString()),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public List<Mark> touched(int most) {
    return touched
        .find(empty(), most)
        .sort(ascending("_id"))
        .map(found -> new Mark(touched(found.getString("_id")), found.getString("name")))
        .into(new ArrayList<>());
  }

  @Override
  public boolean untouch(List<Mark> marks) {
    var same =
        or(
            marks.stream()
                .map(mark -> and(eq("_id", id(mark.day())), eq("name", mark.name())))
                .toList());
    var isSame = touched.find(same).into(new ArrayList<>()).size() == marks.size();
    if (isSame) {
      touched.removeAll(same);
    }
    return isSame;
  }

  private static String id(Touched day) {
    return day.territory() + "|" + day.day();
  }

  private static Touched touched(String id) {
    var bar = id.lastIndexOf('|');
    return new Touched(id.substring(0, bar), LocalDate.parse(id.substring(bar + 1)));
  }

  private static Document document(Trace trace) {
    var domain = trace.domain();
    return new Document("_id", trace.id())
        .append("territory", trace.territory())
        .append("domain", domain == null ? null : domain.name())
        .append("parts", trace.parts().stream().map(MongoTraces::document).toList());
  }

  private static Document document(Part part) {
    var document =
        new Document("measure", part.measure().name()).append("day", part.day().toString());
    if (part.measure().isSpan()) {
      var until = part.until();
      document.append("until", until == null ? NEVER : until.toString());
    }
    if (part.measure().kind() == Measure.Kind.TIME) {
      document.append("minutes", part.minutes());
    }
    return part.who() == null ? document : document.append("who", part.who());
  }

  private static Trace trace(Document document) {
    var domain = document.getString("domain");
    return new Trace(
        document.getString("_id"),
        document.getString("territory"),
        domain == null ? null : Domain.valueOf(domain),
        document.getList("parts", Document.class).stream().map(MongoTraces::part).toList());
  }

  private static Part part(Document document) {
    var until = document.getString("until");
    return new Part(
        Measure.valueOf(document.getString("measure")),
        LocalDate.parse(document.getString("day")),
        until == null || until.equals(NEVER) ? null : LocalDate.parse(until),
        document.getInteger("minutes", 0),
        document.getString("who"));
  }
}
