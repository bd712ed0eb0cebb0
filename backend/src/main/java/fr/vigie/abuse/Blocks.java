package fr.vigie.abuse;

import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All who are blocked, or were until lately.
public interface Blocks {

  Optional<Block> find(String id);

  /// The one of this mark that holds in a territory, or everywhere; ended or not.
  ///
  /// @param territory null for everywhere
  Optional<Block> find(String mark, @Nullable String territory);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when another of the same mark holds there.
  void put(Block block);

  /// At most so many of those that are not over.
  List<Block> active(Instant now, int most);

  /// Those that hold in a territory only or, for none, everywhere; the newest first.
  Page<Block> page(@Nullable String territory, int first, @Nullable String after);
}
