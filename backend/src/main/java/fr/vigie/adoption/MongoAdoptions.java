package fr.vigie.adoption;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.Foreseen;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `adoptions`; unique `{clientAdoptionId: 1}` and `{practice: 1, territory: 1}`;
/// `{practice: 1, _id: 1}` and `{territory: 1, _id: 1}` for lists.
final class MongoAdoptions implements Adoptions {

  private final Documents adoptions;

  MongoAdoptions(MongoDatabase database) {
    this.adoptions = new Documents(database, "adoptions");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "adoptions")
        .unique("clientAdoptionId")
        .unique("practice", "territory")
        .on("practice", "_id")
        .on("territory", "_id")
        .make();
  }

  @Override
  public Optional<Adoption> find(String id) {
    return findOne(eq("_id", id));
  }

  @Override
  public Optional<Adoption> findByClientId(String clientAdoptionId) {
    return findOne(eq("clientAdoptionId", clientAdoptionId));
  }

  @Override
  public Optional<Adoption> find(String practice, String territory) {
    return findOne(and(eq("practice", practice), eq("territory", territory)));
  }

  private Optional<Adoption> findOne(Bson filter) {
    return adoptions.findOne(filter).map(MongoAdoptions::adoption);
  }

  @Override
  public Page<Adoption> page(
      @Nullable String practice, @Nullable String territory, int first, @Nullable String after) {
    var filter =
        and(
            practice == null ? empty() : eq("practice", practice),
            territory == null ? empty() : eq("territory", territory),
            after == null ? empty() : Keyset.NEWEST_FIRST.beyond("adp", after));
    var found =
        adoptions
            .find(filter, first + 1)
            .sort(Keyset.NEWEST_FIRST.sort())
            .map(MongoAdoptions::adoption)
            .into(new ArrayList<>());
    return Page.of(found, first, Adoption::id);
  }

  @Override
  public void add(Adoption adoption) {
    adoptions.insert(
        new Document("_id", adoption.id())
            .append("clientAdoptionId", adoption.clientAdoptionId())
            .append("fingerprint", adoption.fingerprint())
            .append("practice", adoption.practice())
            .append("territory", adoption.territory())
            .append("from", adoption.from().toString())
            .append("changes", adoption.changes())
            .append("kept", adoption.kept())
            .append("expected", of(adoption.expected()))
            .append("by", adoption.by())
            .append("adoptedAt", Date.from(adoption.adoptedAt())));
  }

  private static Adoption adoption(Document document) {
    return new Adoption(
        document.getString("_id"),
        document.getString("clientAdoptionId"),
        document.getString("fingerprint"),
        document.getString("practice"),
        document.getString("territory"),
        LocalDate.parse(document.getString("from")),
        document.getInteger("changes"),
        document.getInteger("kept"),
        foreseen(document.get("expected", Document.class)),
        document.getString("by"),
        document.getDate("adoptedAt").toInstant());
  }

  private static @Nullable Document of(@Nullable Foreseen foreseen) {
    return foreseen == null
        ? null
        : new Document("from", foreseen.from().toString())
            .append("to", foreseen.to().toString())
            .append("months", foreseen.months().stream().map(MongoAdoptions::of).toList())
            .append("lamps", foreseen.lamps())
            .append("lampsWithoutPower", foreseen.lampsWithoutPower())
            .append("eurPerKwh", foreseen.eurPerKwh())
            .append("factor", of(foreseen.factor()));
  }

  private static Document of(Foreseen.Month month) {
    return new Document("from", month.from().toString())
        .append("kwhBefore", month.kwhBefore())
        .append("kwhAfter", month.kwhAfter());
  }

  private static @Nullable Foreseen foreseen(@Nullable Document document) {
    return document == null
        ? null
        : new Foreseen(
            LocalDate.parse(document.getString("from")),
            LocalDate.parse(document.getString("to")),
            document.getList("months", Document.class).stream().map(MongoAdoptions::month).toList(),
            document.getInteger("lamps"),
            document.getInteger("lampsWithoutPower"),
            document.getDouble("eurPerKwh"),
            factor(document.get("factor", Document.class)));
  }

  private static Foreseen.Month month(Document month) {
    return new Foreseen.Month(
        LocalDate.parse(month.getString("from")),
        month.getDouble("kwhBefore"),
        month.getDouble("kwhAfter"));
  }

  private static @Nullable Document of(@Nullable EnergyFactor factor) {
    return factor == null
        ? null
        : new Document("kind", factor.kind().name())
            .append("kgCo2e", factor.kgCo2e())
            .append("year", factor.year())
            .append("edition", factor.edition())
            .append("source", factor.source())
            .append("validFrom", factor.validFrom().toString());
  }

  private static @Nullable EnergyFactor factor(@Nullable Document factor) {
    return factor == null
        ? null
        : new EnergyFactor(
            EnergyFactor.Kind.valueOf(factor.getString("kind")),
            factor.getDouble("kgCo2e"),
            factor.getInteger("year"),
            factor.getString("edition"),
            factor.getString("source"),
            LocalDate.parse(factor.getString("validFrom")));
  }
}
