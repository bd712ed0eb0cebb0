package fr.vigie.part;

import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The catalogue of each territory, its stock, and the journal of what came and went.
public interface Parts {

  Optional<Part> find(String id);

  Optional<Part> findByReference(String territory, String reference);

  List<Part> list(Collection<String> ids);

  /// Adds a part, or puts it in the place of the one with its id, without touching its stock;
  /// throws {@link fr.vigie.shared.AlreadyExists} when its reference is taken.
  void put(Part part);

  /// Counts a movement into the stock and the journal, within the transaction under way; throws
  /// {@link fr.vigie.shared.AlreadyExists} when it was kept before.
  void move(Movement movement);

  Optional<Movement> findMovement(String territory, String clientMovementId);

  /// What an hour costs in a territory, in cents of a euro; null when it does not say.
  @Nullable Integer hourlyCents(String territory);

  void setHourlyCents(String territory, @Nullable Integer cents);

  /// Those of a territory, the last added first.
  Page<Row> page(
      String territory, boolean onlyShort, int first, @Nullable String after, Wanted wanted);

  /// What came and went of a part, the last first.
  Page<Row> movements(String part, int first, @Nullable String after, Wanted wanted);
}
