package fr.vigie.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventStream.Place;
import fr.vigie.mongo.Documents;
import fr.vigie.readmodel.ReadModelState.Checked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `readModels`, by the name of each; some documents, so that there is no other index.
final class MongoReadModelStates implements ReadModelStates {

  private static final int MOST = 100;

  private final Documents states;

  MongoReadModelStates(MongoDatabase database) {
    this.states = new Documents(database, "readModels");
  }

  @Override
  public Optional<ReadModelState> find(String name) {
    return states.findOne(eq("_id", name)).map(MongoReadModelStates::state);
  }

  @Override
  public List<ReadModelState> list() {
    return states
        .find(empty(), MOST)
        .sort(ascending("_id"))
        .map(MongoReadModelStates::state)
        .into(new ArrayList<>());
  }

  @Override
  public void rebuilt(String name, int version, Place place, Instant began) {
    var at = Date.from(began);
    states.upsert(
        eq("_id", name),
        combine(
            set("version", version),
            set("place", place.text()),
            set("upTo", at),
            set("rebuiltAt", at)));
    states.update(and(eq("_id", name), lte("rebuildAskedAt", at)), unset("rebuildAskedAt"));
  }

  @Override
  public boolean followed(String name, Place place, Instant upTo) {
    return !states
        .changed(eq("_id", name), combine(set("place", place.text()), max("upTo", Date.from(upTo))))
        .containsKey("rebuildAskedAt");
  }

  @Override
  public void checked(String name, Checked checked) {
    states.update(
        eq("_id", name),
        combine(
            set("checkedAt", Date.from(checked.at())),
            set("drift", checked.drift()),
            unset("checkAskedAt")));
  }

  @Override
  public boolean askRebuild(String name, Instant at) {
    return states.update(eq("_id", name), set("rebuildAskedAt", Date.from(at)));
  }

  @Override
  public boolean askCheck(String name, Instant at) {
    return states.update(eq("_id", name), set("checkAskedAt", Date.from(at)));
  }

  private static ReadModelState state(Document document) {
    var checkedAt = instant(document, "checkedAt");
    return new ReadModelState(
        document.getString("_id"),
        document.getInteger("version"),
        new Place(document.getString("place")),
        document.getDate("upTo").toInstant(),
        document.getDate("rebuiltAt").toInstant(),
        instant(document, "rebuildAskedAt"),
        instant(document, "checkAskedAt"),
        checkedAt == null ? null : new Checked(checkedAt, document.getList("drift", String.class)));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
