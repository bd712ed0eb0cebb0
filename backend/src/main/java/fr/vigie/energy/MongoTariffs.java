package fr.vigie.energy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `tariffs`; unique `{clientTariffId: 1}`; `{territory: 1, validFrom: 1, _id: 1}`.
final class MongoTariffs implements Tariffs {

  private static final int MOST = 1_000;

  private final Documents tariffs;

  MongoTariffs(MongoDatabase database) {
    this.tariffs = new Documents(database, "tariffs");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "tariffs")
        .unique("clientTariffId")
        .on("territory", "validFrom", "_id")
        .make();
  }

  @Override
  public Optional<Tariff> findByClientTariffId(String clientTariffId) {
    return tariffs.findOne(eq("clientTariffId", clientTariffId)).map(MongoTariffs::tariff);
  }

  @Override
  public List<Tariff> ofTerritory(String territory) {
    return tariffs
        .find(eq("territory", territory), MOST)
        .sort(descending("validFrom", "_id"))
        .map(MongoTariffs::tariff)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Tariff tariff) {
    tariffs.insert(
        new Document("_id", tariff.id())
            .append("clientTariffId", tariff.clientTariffId())
            .append("fingerprint", tariff.fingerprint())
            .append("territory", tariff.territory())
            .append("eurPerKwh", tariff.eurPerKwh())
            .append("validFrom", tariff.validFrom().toString())
            .append("source", tariff.source())
            .append("setAt", Date.from(tariff.setAt()))
            .append("setBy", tariff.setBy()));
  }

  private static Tariff tariff(Document document) {
    return new Tariff(
        document.getString("_id"),
        document.getString("clientTariffId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getDouble("eurPerKwh"),
        LocalDate.parse(document.getString("validFrom")),
        document.getString("source"),
        document.getDate("setAt").toInstant(),
        document.getString("setBy"));
  }
}
