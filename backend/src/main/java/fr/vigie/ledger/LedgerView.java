package fr.vigie.ledger;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.energy.Method;
import fr.vigie.energy.Rounded;
import fr.vigie.graphql.Connection;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How the types of `ledger.graphqls` are read.
final class LedgerView {

  private final Territories territories;

  LedgerView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    entry(views);
    month(views);
    statement(views);
    waste(views);
  }

  private void entry(Views views) {
    views
        .of("LedgerEntry", LedgerEntry.class)
        .part("month", LedgerEntry::month)
        .part("commune", entry -> commune(entry.commune()))
        .reference("cabinet", "asset", LedgerEntry::cabinet)
        .value("lampCount", entry -> entry.use().lamps())
        .part("consumed", entry -> entry.use().consumed())
        .part("avoided", entry -> entry.use().avoided())
        .value("gaps", entry -> sorted(entry.use().gaps()));
    Connection.declare(views, "LedgerEntry");
    views
        .of("EnergyAmount", EnergyAmount.class)
        .value("kwh", amount -> Rounded.to3(amount.kwh()))
        .value("method", EnergyAmount::method)
        .value("kwhMeasured", amount -> Rounded.to3(amount.kwh(Method.MEASURED)))
        .value("kwhComputed", amount -> Rounded.to3(amount.kwh(Method.COMPUTED)))
        .value("kwhDeclared", amount -> Rounded.to3(amount.kwh(Method.DECLARED)))
        .value("eur", amount -> Rounded.cents(amount.eur()))
        .value("kgCo2e", amount -> Rounded.grams(amount.kgCo2e()));
  }

  private void month(Views views) {
    views
        .of("LedgerMonth", LedgerMonth.class)
        .part("territory", month -> territories.get(month.territory()))
        .value("from", month -> month.month().atDay(1))
        .value("to", month -> month.month().plusMonths(1).atDay(1))
        .value("isOver", LedgerMonth::isOver)
        .value("revision", month -> revision(month.stated()))
        .part("statements", LedgerMonth::revisions)
        .part("tariffs", month -> month.account().prices())
        .part("factors", month -> month.account().factors())
        .value(
            "baselinesOn",
            month ->
                month.account().baselines().stream()
                    .map(Reference::on)
                    .distinct()
                    .sorted()
                    .toList())
        .part("waste", month -> month.account().waste());
    views
        .of("LedgerTariff", Price.class)
        .value("eurPerKwh", Price::eurPerKwh)
        .value("validFrom", Price::validFrom)
        .value("source", Price::source);
  }

  private static void statement(Views views) {
    views
        .of("LedgerStatement", Statement.class)
        .value("revision", Statement::revision)
        .value("statedAt", Statement::statedAt)
        .value("changes", statement -> sorted(statement.changes()))
        .part("consumed", statement -> statement.account().total().consumed())
        .part("avoided", statement -> statement.account().total().avoided());
  }

  private static void waste(Views views) {
    views
        .of("LedgerWaste", WasteMonth.class)
        .value("roundCount", WasteMonth::rounds)
        .value("kilometres", waste -> Rounded.to3(waste.kilometres()))
        .value("kilometresAvoided", waste -> Rounded.to3(waste.kilometresAvoided()))
        .value("litres", waste -> Rounded.grams(waste.litres()))
        .value("litresAvoided", waste -> Rounded.grams(waste.litresAvoided()))
        .value("kgCo2e", waste -> Rounded.grams(waste.kgCo2e()))
        .value("kgCo2eAvoided", waste -> Rounded.grams(waste.kgCo2eAvoided()))
        .value("gaps", waste -> sorted(waste.gaps()))
        .part("factors", WasteMonth::factors);
  }

  private static @Nullable Object revision(@Nullable Statement stated) {
    return stated == null ? null : Integer.valueOf(stated.revision());
  }

  private @Nullable Object commune(@Nullable String inseeCode) {
    return inseeCode == null ? null : territories.commune(inseeCode);
  }

  private static <E extends Enum<E>> Object sorted(Collection<E> constants) {
    return constants.stream().sorted().toList();
  }
}
