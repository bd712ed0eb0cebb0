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

  /// Says of those for a report which territory deals with that from now on.
  void answered(String report, String territory);

  /// Those that hold in a territory only, or were for a report that it deals with; for none, those
  /// that hold everywhere. The newest first.
  Page<Block> page(@Nullable String territory, int first, @Nullable String after);
}
