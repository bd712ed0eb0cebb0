package fr.vigie.ngsild;

import fr.vigie.asset.AssetStatus;
import fr.vigie.view.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the words of the register are said in those of the models, the other way than the mappings
/// of `data/registers/ngsi-ld` read them. What a model has no word for is not said, or is `other`.
final class AssetWord {

  private static final Set<String> STORED_WASTE =
      Set.of(
          "ORGANIC",
          "INORGANIC",
          "GLASS",
          "OIL",
          "PLASTIC",
          "METAL",
          "PAPER",
          "BATTERIES",
          "ELECTRONICS",
          "HAZARDOUS");
  private static final Map<String, String> ISLE_FEATURES =
      Map.of("FIXED", "containerFix", "UNDERGROUND", "underground", "GROUND", "fenced");
  private static final Map<String, String> SPOT_CATEGORIES =
      Map.of("DISABLED", "forDisabled", "CHARGING", "forElectricalCharging");

  private AssetWord() {}

  static @Nullable LocalDate day(Row asset) {
    var day = asset.text("installedOn");
    return day == null ? null : LocalDate.parse(day);
  }

  /// Null while nobody knows.
  static @Nullable String status(Row asset) {
    var status = AssetStatus.valueOf(asset.required("status"));
    return status == AssetStatus.UNKNOWN ? null : status.word();
  }

  static @Nullable List<String> statuses(Row asset) {
    var status = status(asset);
    return status == null ? null : List.of(status);
  }

  static Object perCent(Object ratio) {
    return BigDecimal.valueOf((Double) ratio).movePointRight(2).doubleValue();
  }

  static List<String> storedWaste(Object kind) {
    return List.of(STORED_WASTE.contains(kind) ? lower(kind) : "other");
  }

  static List<String> placement(Object placement) {
    return List.of(lower(placement));
  }

  static List<String> isleFeature(Object placement) {
    return List.of(ISLE_FEATURES.getOrDefault((String) placement, "other"));
  }

  static @Nullable List<String> spotCategory(Object kind) {
    var word = SPOT_CATEGORIES.get((String) kind);
    return word == null ? null : List.of(word);
  }

  static @Nullable List<String> chargeType(Object isFree) {
    return isFree.equals(true) ? List.of("free") : null;
  }

  static @Nullable List<String> cabinetFeature(Object lightingSwitch) {
    return lightingSwitch.equals("ASTRONOMICAL_CLOCK") ? List.of("astronomicalClock") : null;
  }

  private static String lower(Object word) {
    return ((String) word).toLowerCase(Locale.ROOT);
  }
}
