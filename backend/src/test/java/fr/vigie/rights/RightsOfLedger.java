package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.value;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// A way to ask for the ledger of Belleville, of a month of which all is known.
final class RightsOfLedger {

  private RightsOfLedger() {}

  static List<RightsProbe> all() {
    return List.of(
        value(
            "Query.ledger",
            "ledger(territoryId: $territory, from: \"2025-03-01\", to: \"2025-04-01\","
                + " by: CABINET, first: 1)",
            "$territory: ID!",
            t -> {
              t.world().lasting("month of the ledger", () -> stated(t.world()));
              return Map.of("territory", t.territory());
            }));
  }

  private static String stated(RightsWorld world) {
    var id = "lst_rights";
    var amount = amount();
    var use =
        new Document("lamps", 2)
            .append("consumed", amount)
            .append("avoided", amount)
            .append("gaps", List.of("METER_NOT_READ"));
    var unit =
        new Document("commune", "55043").append("cabinet", world.lit().whole()).append("use", use);
    var month =
        new Document("territory", RightsWorld.BELLEVILLE)
            .append("month", "2025-03")
            .append("revision", 1)
            .append("statedAt", Date.from(Instant.parse("2025-04-04T00:00:00Z")))
            .append("changes", List.of("CONSUMED"))
            .append("total", use)
            .append("units", List.of(unit))
            .append("prices", List.of(price()))
            .append("factors", List.of(factor("ELECTRICITY")))
            .append("baselines", List.of(new Document("id", "bas_1").append("on", "2025-01-01")))
            .append("waste", waste());
    world
        .database()
        .getCollection("ledgerMonths")
        .updateOne(
            Filters.eq("_id", id),
            new Document("$setOnInsert", month),
            new UpdateOptions().upsert(true));
    return id;
  }

  private static Document amount() {
    var kwh = new Document("MEASURED", 1.0).append("COMPUTED", 2.0).append("DECLARED", 3.0);
    return new Document("kwh", kwh).append("eur", 1.2).append("kgCo2e", 0.3);
  }

  private static Document price() {
    return new Document("tariff", "trf_1")
        .append("eurPerKwh", 0.2)
        .append("validFrom", "2025-01-01")
        .append("source", "contrat 2025");
  }

  private static Document factor(String kind) {
    return new Document("kind", kind)
        .append("kgCo2e", 0.05)
        .append("year", 2025)
        .append("edition", "2025")
        .append("source", "ADEME")
        .append("validFrom", "2025-01-01");
  }

  private static Document waste() {
    return new Document("rounds", 1)
        .append("kilometres", 10.0)
        .append("kilometresAvoided", 5.0)
        .append("litres", 3.0)
        .append("litresAvoided", 1.5)
        .append("kgCo2e", 9.3)
        .append("kgCo2eAvoided", 4.6)
        .append("gaps", List.of("DISTANCES_ESTIMATED"))
        .append("factors", List.of(factor("DIESEL")));
  }
}
