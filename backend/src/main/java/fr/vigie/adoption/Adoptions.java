package fr.vigie.adoption;

import fr.vigie.shared.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All adoptions; none is changed or taken away.
interface Adoptions {

  Optional<Adoption> find(String id);

  Optional<Adoption> findByClientId(String clientAdoptionId);

  Optional<Adoption> find(String practice, String territory);

  /// The newest first.
  ///
  /// @param practice null for all
  /// @param territory null for all
  Page<Adoption> page(
      @Nullable String practice, @Nullable String territory, int first, @Nullable String after);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken, or the territory has
  /// adopted the practice already.
  void add(Adoption adoption);
}
