package fr.vigie.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.round.Round.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Reads the collection `rounds` by its index `{territory: 1, day: 1}` of planned rounds of waste.
final class MongoWasteRounds implements WasteRounds {

  static final String COMPARISON = "waste.comparison";

  private final Documents rounds;

  MongoWasteRounds(MongoDatabase database) {
    this.rounds = new Documents(database, "rounds");
  }

  @Override
  public List<WasteRound> between(String territory, LocalDate from, LocalDate to) {
    return rounds
        .find(
            and(
                eq("territory", territory),
                gte("day", from.toString()),
                lt("day", to.toString()),
                exists(COMPARISON)))
        .sort(ascending("territory", "day"))
        .projection(include("day", "status", COMPARISON))
        .map(MongoWasteRounds::round)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<LocalDate> first(String territory) {
    return Optional.ofNullable(
            rounds
                .find(and(eq("territory", territory), exists(COMPARISON)), 1)
                .sort(ascending("territory", "day"))
                .projection(include("day"))
                .first())
        .map(document -> LocalDate.parse(document.getString("day")));
  }

  private static WasteRound round(Document document) {
    var waste = document.get("waste", Document.class);
    return new WasteRound(
        LocalDate.parse(document.getString("day")),
        Status.valueOf(document.getString("status")),
        MongoWasteDocuments.comparison(waste.get("comparison", Document.class)));
  }
}
