package fr.vigie.territory;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The communes of the region, the territories made of them, and who answers there.
public interface Territories {

  Territory get(String id);

  Optional<Territory> find(String id);

  /// By name.
  ///
  /// @param nameContains what the name must hold, whatever its case and accents; null for all
  Page<Territory> byName(int first, @Nullable String after, @Nullable String nameContains);

  Commune commune(String inseeCode);

  Optional<Commune> findCommune(String inseeCode);

  /// All communes, by INSEE code.
  List<Commune> communes();

  /// The commune that an organisation is, or those that belong to it, by INSEE code.
  List<Commune> communesOf(Organisation organisation);

  /// The commune whose boundary holds the point; on a boundary, the one of the lower code.
  Optional<Commune> communeAt(GeoPoint point);

  /// The boundaries of communes, each as a GeoJSON geometry.
  List<Boundary> boundaries(Collection<String> inseeCodes);

  Organisation organisation(String id);

  Optional<Organisation> findOrganisation(String id);

  /// Adds a territory of one commune which is not in the region, to try imported data in, and its
  /// organisation; leaves those that are there as they are.
  ///
  /// Throws {@link fr.vigie.shared.InvalidInput} when the territory or the commune is the region's
  /// or another sandbox's, or when the boundary meets that of another commune.
  void addSandbox(
      Territory territory, Organisation organisation, Commune commune, Boundary boundary);

  /// The limits of a commune.
  record Boundary(String inseeCode, Object geometry) {}
}
