package fr.vigie.part;

import fr.vigie.part.Movement.Kind;
import fr.vigie.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Agents build parts in. What they took is gone, whatever the count says: they are never refused
/// for lack of stock.
public final class UseParts {

  private final Parts parts;
  private final Ids ids;

  UseParts(Parts parts, Ids ids) {
    this.parts = parts;
    this.ids = ids;
  }

  /// Those of a territory among these.
  public List<Part> find(String territory, List<String> wanted) {
    return parts.list(wanted).stream().filter(part -> part.territory().equals(territory)).toList();
  }

  /// That some of a part were built in.
  ///
  /// @param id the name that the app gave to it
  public record Use(
      String id, Part part, String depot, BigDecimal quantity, String workOrder, String by) {}

  /// Takes it from the stock, within the transaction that notes it in the work order.
  public void use(Use use, Instant at) {
    parts.move(
        new Movement(
            ids.next("mov"),
            "used " + use.workOrder() + " " + use.id(),
            use.part().id(),
            use.part().territory(),
            use.depot(),
            Kind.USE,
            use.quantity().negate(),
            use.workOrder(),
            use.by(),
            at));
  }

  /// What an hour costs there, in cents of a euro.
  public Optional<Integer> hourlyCents(String territory) {
    @Nullable Integer cents = parts.hourlyCents(territory);
    return Optional.ofNullable(cents);
  }
}
