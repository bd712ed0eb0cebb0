package fr.vigie.ledger;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `ledger.graphqls`, in its order; those of its types are in {@link LedgerView}.
final class LedgerWiring implements FeatureWiring {

  private final SeeLedger seeLedger;
  private final LedgerView view;

  LedgerWiring(SeeLedger seeLedger, LedgerView view) {
    this.seeLedger = seeLedger;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("ledger", this::ledger));
  }

  private @Nullable Connection<LedgerEntry> ledger(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return seeLedger
        .see(arguments.context(Viewer.class), question(arguments))
        .map(Connection::of)
        .orElse(null);
  }

  private static SeeLedger.Question question(Arguments arguments) {
    return new SeeLedger.Question(
        arguments.string("territoryId"),
        month(arguments, "from"),
        month(arguments, "to"),
        arguments.constant("by", LedgerPart.class),
        arguments.integer("first", 1, 100),
        arguments.optionalString("after"));
  }

  private static YearMonth month(Arguments arguments, String name) {
    var day = (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
    InvalidInput.unless(day.getDayOfMonth() == 1, name, "the first day of a month");
    return YearMonth.from(day);
  }
}
