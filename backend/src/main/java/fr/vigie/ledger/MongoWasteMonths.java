package fr.vigie.ledger;

import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the waste rounds of a month are stored.
final class MongoWasteMonths {

  private MongoWasteMonths() {}

  static @Nullable Document of(@Nullable WasteMonth waste) {
    return waste == null
        ? null
        : new Document("rounds", waste.rounds())
            .append("kilometres", waste.kilometres())
            .append("kilometresAvoided", waste.kilometresAvoided())
            .append("litres", waste.litres())
            .append("litresAvoided", waste.litresAvoided())
            .append("kgCo2e", waste.kgCo2e())
            .append("kgCo2eAvoided", waste.kgCo2eAvoided())
            .append("gaps", waste.gaps().stream().map(WasteGap::name).sorted().toList())
            .append("factors", waste.factors().stream().map(MongoAccounts::of).toList());
  }

  static @Nullable WasteMonth waste(@Nullable Document waste) {
    return waste == null
        ? null
        : new WasteMonth(
            waste.getInteger("rounds"),
            waste.getDouble("kilometres"),
            waste.getDouble("kilometresAvoided"),
            waste.getDouble("litres"),
            waste.getDouble("litresAvoided"),
            waste.getDouble("kgCo2e"),
            waste.getDouble("kgCo2eAvoided"),
            waste.getList("gaps", String.class).stream()
                .map(WasteGap::valueOf)
                .collect(Collectors.toSet()),
            waste.getList("factors", Document.class).stream().map(MongoAccounts::factor).toList());
  }
}
