package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.measurement.SeriesMark.Tally;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `seriesMarks`, one document a round, gone once it is folded; no further index.
final class MongoMarks implements Marks {

  private static final List<String> COUNTS =
      List.of("accepted", "late", "repeated", "early", "outOfRange", "other");

  private final Documents marks;
  private final Ids ids;

  MongoMarks(MongoDatabase database, Ids ids) {
    this.marks = new Documents(database, "seriesMarks");
    this.ids = ids;
  }

  @Override
  public void add(Collection<SeriesMark> ofRound) {
    if (!ofRound.isEmpty()) {
      var documents = ofRound.stream().map(MongoMarks::document).toList();
      marks.insert(new Document("_id", ids.next("mrk")).append("marks", documents));
    }
  }

  @Override
  public List<Round> oldest(int most) {
    return marks
        .find(empty(), most)
        .sort(Sorts.ascending("_id"))
        .map(d ->
            new Round(
                d.getString("_id"),
                d.getList("marks", Document.class).stream().map(MongoMarks::mark).toList()))
        .into(new ArrayList<>());
  }

  @Override
  public void remove(Collection<Round> folded) {
    marks.removeAll(in("_id", folded.stream().map(Round::id).toList()));
  }

  private static Document document(SeriesMark mark) {
    var document =
        new Document("asset", mark.asset())
            .append("metric", mark.metric())
            .append("lastAt", date(mark.lastAt()))
            .append("last", mark.last())
            .append("arrivedAt", Date.from(mark.arrivedAt()))
            .append("hours", mark.hours().stream().map(Date::from).toList());
    counts(mark.tally()).forEach(document::append);
    return document;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  /// Those that are not zero, by their names.
  static Document counts(Tally tally) {
    var counts =
        List.of(
            tally.accepted(),
            tally.late(),
            tally.repeated(),
            tally.early(),
            tally.outOfRange(),
            tally.other());
    var document = new Document();
    for (var i = 0; i < COUNTS.size(); i++) {
      if (counts.get(i) != 0) {
        document.append(COUNTS.get(i), counts.get(i));
      }
    }
    return document;
  }

  static Tally tally(Document document) {
    return new Tally(
        document.get("accepted", 0L),
        document.get("late", 0L),
        document.get("repeated", 0L),
        document.get("early", 0L),
        document.get("outOfRange", 0L),
        document.get("other", 0L));
  }

  // A mark of an earlier release does not say, nor when nothing was kept.
  private static Date arrivedAt(Document document) {
    var said = document.getDate("arrivedAt");
    return said == null ? document.get("lastAt", Date.from(Instant.EPOCH)) : said;
  }

  private static SeriesMark mark(Document document) {
    var lastAt = document.getDate("lastAt");
    Set<Instant> hours =
        document.getList("hours", Date.class).stream()
            .map(Date::toInstant)
            .collect(Collectors.toSet());
    return new SeriesMark(
        document.getString("asset"),
        document.getString("metric"),
        lastAt == null ? null : lastAt.toInstant(),
        document.getDouble("last"),
        arrivedAt(document).toInstant(),
        tally(document),
        hours);
  }
}
