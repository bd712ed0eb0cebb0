package fr.vigie.ledger;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.energy.Method;
import fr.vigie.energy.Savings.Gap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what was stated of a month is stored; nothing of it is rounded.
final class MongoAccounts {

  private MongoAccounts() {}

  static Document of(Account account) {
    return new Document("total", of(account.total()))
        .append("units", account.units().stream().map(MongoAccounts::of).toList())
        .append("prices", account.prices().stream().map(MongoAccounts::of).toList())
        .append("factors", account.factors().stream().map(MongoAccounts::of).toList())
        .append("baselines", account.baselines().stream().map(MongoAccounts::of).toList())
        .append("waste", MongoWasteMonths.of(account.waste()));
  }

  static Account account(Document document) {
    return new Account(
        use(document.get("total", Document.class)),
        document.getList("units", Document.class, List.of()).stream()
            .map(MongoAccounts::unit)
            .toList(),
        document.getList("prices", Document.class).stream().map(MongoAccounts::price).toList(),
        document.getList("factors", Document.class).stream().map(MongoAccounts::factor).toList(),
        document.getList("baselines", Document.class).stream()
            .map(MongoAccounts::reference)
            .toList(),
        MongoWasteMonths.waste(document.get("waste", Document.class)));
  }

  private static Document of(Unit unit) {
    return new Document("commune", unit.commune())
        .append("cabinet", unit.cabinet())
        .append("use", of(unit.use()));
  }

  private static Unit unit(Document unit) {
    return new Unit(
        unit.getString("commune"), unit.getString("cabinet"), use(unit.get("use", Document.class)));
  }

  private static Document of(EnergyUse use) {
    return new Document("lamps", use.lamps())
        .append("consumed", of(use.consumed()))
        .append("avoided", of(use.avoided()))
        .append("gaps", use.gaps().stream().map(Gap::name).sorted().toList());
  }

  private static EnergyUse use(Document use) {
    return new EnergyUse(
        use.getInteger("lamps"),
        amount(use.get("consumed", Document.class)),
        amount(use.get("avoided", Document.class)),
        use.getList("gaps", String.class).stream().map(Gap::valueOf).collect(Collectors.toSet()));
  }

  private static @Nullable Document of(@Nullable EnergyAmount amount) {
    if (amount == null) {
      return null;
    }
    var kwh = new Document();
    amount.kwhBy().forEach((method, part) -> kwh.append(method.name(), part));
    return new Document("kwh", kwh).append("eur", amount.eur()).append("kgCo2e", amount.kgCo2e());
  }

  private static @Nullable EnergyAmount amount(@Nullable Document amount) {
    if (amount == null) {
      return null;
    }
    var kwh = new EnumMap<Method, Double>(Method.class);
    amount
        .get("kwh", Document.class)
        .forEach((method, part) -> kwh.put(Method.valueOf(method), (Double) part));
    return new EnergyAmount(kwh, amount.getDouble("eur"), amount.getDouble("kgCo2e"));
  }

  private static Document of(Price price) {
    return new Document("tariff", price.tariff())
        .append("eurPerKwh", price.eurPerKwh())
        .append("validFrom", price.validFrom().toString())
        .append("source", price.source());
  }

  private static Price price(Document price) {
    return new Price(
        price.getString("tariff"),
        price.getDouble("eurPerKwh"),
        LocalDate.parse(price.getString("validFrom")),
        price.getString("source"));
  }

  private static Document of(Reference baseline) {
    return new Document("id", baseline.id()).append("on", baseline.on().toString());
  }

  private static Reference reference(Document baseline) {
    return new Reference(baseline.getString("id"), LocalDate.parse(baseline.getString("on")));
  }

  static Document of(EnergyFactor factor) {
    return new Document("kind", factor.kind().name())
        .append("kgCo2e", factor.kgCo2e())
        .append("year", factor.year())
        .append("edition", factor.edition())
        .append("source", factor.source())
        .append("validFrom", factor.validFrom().toString());
  }

  static EnergyFactor factor(Document factor) {
    return new EnergyFactor(
        EnergyFactor.Kind.valueOf(factor.getString("kind")),
        factor.getDouble("kgCo2e"),
        factor.getInteger("year"),
        factor.getString("edition"),
        factor.getString("source"),
        LocalDate.parse(factor.getString("validFrom")));
  }
}
