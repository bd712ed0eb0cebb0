package fr.vigie.energy;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/// Collection `energyFactors`, a handful, by `_id`: the kind and the first day. The file
/// `data/energy/factors.json` fills it; what was added by hand stays.
final class MongoEnergyFactors implements EnergyFactors {

  private static final String FILE = "/data/energy/factors.json";
  private static final int MOST = 1_000;

  private final Documents factors;

  MongoEnergyFactors(MongoDatabase database) {
    this.factors = new Documents(database, "energyFactors");
  }

  static void load(MongoDatabase database) {
    var factors = new Documents(database, "energyFactors");
    var file = Objects.requireNonNull(MongoEnergyFactors.class.getResourceAsStream(FILE), FILE);
    try (var reader = Json.createReader(file)) {
      for (var each : reader.readArray().getValuesAs(JsonObject.class)) {
        var document = document(each);
        factors.upsert(eq("_id", document.get("_id")), new Document("$setOnInsert", document));
      }
    }
  }

  private static Document document(JsonObject factor) {
    return new Document("_id", factor.getString("kind") + " " + factor.getString("validFrom"))
        .append("kind", factor.getString("kind"))
        .append("kgCo2e", factor.getJsonNumber("kgCo2e").doubleValue())
        .append("year", factor.containsKey("year") ? factor.getInt("year") : null)
        .append("edition", factor.getString("edition"))
        .append("source", factor.getString("source"))
        .append("validFrom", factor.getString("validFrom"));
  }

  @Override
  public List<EnergyFactor> list() {
    return factors
        .find(empty(), MOST)
        .sort(ascending("_id"))
        .map(MongoEnergyFactors::factor)
        .into(new ArrayList<>());
  }

  private static EnergyFactor factor(Document document) {
    return new EnergyFactor(
        EnergyFactor.Kind.valueOf(document.getString("kind")),
        document.getDouble("kgCo2e"),
        document.getInteger("year"),
        document.getString("edition"),
        document.getString("source"),
        LocalDate.parse(document.getString("validFrom")));
  }
}
