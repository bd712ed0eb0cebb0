package fr.vigie.assetimport;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.assetimport.Links.Register;
import fr.vigie.mongo.Documents;
import fr.vigie.register.AssetDraft;
import fr.vigie.shared.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `waitingDrafts`, `_id` is `territory|source|id`; `{register: 1, kindOrder: 1, _id:
/// 1}` for those of a register, what others may stand below first.
final class MongoWaiting implements Waiting {

  private static final List<AssetKind> KIND_ORDER = List.of(AssetKind.values());

  private final Documents waiting;

  MongoWaiting(MongoDatabase database) {
    this.waiting = new Documents(database, "waitingDrafts");
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection("waitingDrafts")
        .createIndex(Indexes.ascending("register", "kindOrder", "_id"));
  }

  private static String register(Register of) {
    return of.territory() + "|" + of.source();
  }

  private static List<String> keys(Register of, Collection<String> ids) {
    return ids.stream().map(id -> register(of) + "|" + id).toList();
  }

  @Override
  public void put(Register of, List<Draft> drafts) {
    waiting.putAll(drafts.stream().map(each -> document(of, each)).toList());
  }

  @Override
  public List<Draft> next(Register of, @Nullable Draft after, int most) {
    var kind = after == null ? -1 : KIND_ORDER.indexOf(after.draft().kind());
    var id = after == null ? "" : register(of) + "|" + after.draft().externalId();
    var sameKind = find(of, and(eq("kindOrder", kind), gt("_id", id)), most);
    if (!sameKind.isEmpty()) {
      return sameKind;
    }
    var next = find(of, gt("kindOrder", kind), most);
    return next.stream()
        .takeWhile(each -> each.draft().kind() == next.getFirst().draft().kind())
        .toList();
  }

  private List<Draft> find(Register of, Bson which, int most) {
    return waiting
        .find(and(eq("register", register(of)), which), most)
        .sort(Indexes.ascending("register", "kindOrder", "_id"))
        .map(MongoWaiting::draft)
        .into(new ArrayList<>());
  }

  @Override
  public void keep(Register of, Collection<String> ids) {
    if (!ids.isEmpty()) {
      waiting.updateAll(byIds(of, ids), set("isKept", true));
    }
  }

  @Override
  public void remove(Register of, Collection<String> ids) {
    if (!ids.isEmpty()) {
      waiting.deleteAll(byIds(of, ids));
    }
  }

  private static Bson byIds(Register of, Collection<String> ids) {
    return in("_id", keys(of, ids));
  }

  @Override
  public long count(Register of, String importId) {
    return waiting.count(and(eq("register", register(of)), eq("import", importId)));
  }

  private static Document document(Register of, Draft waits) {
    var draft = waits.draft();
    return new Document("_id", register(of) + "|" + draft.externalId())
        .append("register", register(of))
        .append("kindOrder", KIND_ORDER.indexOf(draft.kind()))
        .append("import", waits.importId())
        .append("line", waits.line())
        .append("isKept", waits.isKept())
        .append("model", waits.model())
        .append("externalId", draft.externalId())
        .append("kind", draft.kind().name())
        .append("label", draft.label())
        .append("latitude", draft.location().latitude())
        .append("longitude", draft.location().longitude())
        .append("parent", draft.parentExternalId())
        .append("attributes", new Document(new HashMap<>(draft.attributes().asText())))
        .append("status", text(draft.status()))
        .append("lifecycle", text(draft.lifecycle()))
        .append("installedOn", text(draft.installedOn()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Draft draft(Document found) {
    var kind = AssetKind.valueOf(found.getString("kind"));
    var texts = new HashMap<String, String>();
    found.get("attributes", Document.class).forEach((key, text) -> texts.put(key, "" + text));
    var draft =
        new AssetDraft(
            found.getString("externalId"),
            kind,
            found.getString("label"),
            new GeoPoint(found.getDouble("latitude"), found.getDouble("longitude")),
            found.getString("parent"),
            AssetAttributes.parse(kind, texts),
            read(found, "status", AssetStatus::valueOf),
            read(found, "lifecycle", AssetLifecycle::valueOf),
            read(found, "installedOn", LocalDate::parse));
    return new Draft(
        draft,
        found.getString("model"),
        found.getString("import"),
        found.getLong("line"),
        found.getBoolean("isKept"));
  }

  private static <T> @Nullable T read(Document found, String name, Function<String, T> reading) {
    var text = found.getString(name);
    return text == null ? null : reading.apply(text);
  }
}
