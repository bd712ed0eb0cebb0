package fr.vigie.part;

import fr.vigie.asset.AssetKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something of a territory's catalogue that agents build in.
///
/// @param reference its number at the maker or in the store, unique in the territory
/// @param unit that it is counted in, such as `pièce` or `m`
/// @param cents of one unit, in cents of a euro; null when it is not known
/// @param kinds the equipment that it is for; empty for any
/// @param stock how much is where, by the code of the depot; below zero where agents took what
///   nobody had counted
/// @param isRetired whether it is in no store any more
public record Part(
    String id,
    String territory,
    String reference,
    String name,
    String unit,
    @Nullable Integer cents,
    List<AssetKind> kinds,
    Map<String, BigDecimal> stock,
    boolean isRetired) {

  /// Where what a territory has lies when it says no more.
  public static final String DEPOT = "main";

  public static final int DECIMALS = 3;

  public Part {
    kinds = List.copyOf(kinds);
    stock = java.util.Collections.unmodifiableMap(new TreeMap<>(stock));
  }

  public boolean isShort() {
    return stock.values().stream().anyMatch(quantity -> quantity.signum() < 0);
  }
}
