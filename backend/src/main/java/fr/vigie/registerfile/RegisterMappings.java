package fr.vigie.registerfile;

import fr.vigie.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The mappings that come with Vigie, in `data/registers`, and those that are sent.
public final class RegisterMappings {

  /// Those for CSV and GeoJSON, by name.
  public static final List<String> KNOWN =
      List.of("lighting-example", "waste-containers", "openstreetmap");

  private static final List<String> NGSI_TYPES =
      List.of(
          "AirQualityObserved",
          "BikeHireDockingStation",
          "EVChargingStation",
          "NoiseLevelObserved",
          "OffStreetParking",
          "ParkingSpot",
          "Streetlight",
          "StreetlightControlCabinet",
          "StreetlightGroup",
          "StreetlightModel",
          "TrafficFlowObserved",
          "WasteContainer",
          "WasteContainerIsle");

  private RegisterMappings() {}

  /// Throws {@link InvalidInput} that names the field.
  public static RegisterMapping read(InputStream json) {
    return RegisterMappingReader.read(json);
  }

  public static Optional<RegisterMapping> find(String name) {
    return KNOWN.contains(name) ? Optional.of(load(name)) : Optional.empty();
  }

  /// By what the format says that an item is.
  public static Map<String, RegisterMapping> irve() {
    return Map.of(IrveItems.STATION, load("irve/station"), IrveItems.POINT, load("irve/point"));
  }

  /// By type of entity.
  public static Map<String, RegisterMapping> ngsi() {
    var all = new HashMap<String, RegisterMapping>();
    NGSI_TYPES.forEach(type -> all.put(type, load("ngsi-ld/" + type)));
    return all;
  }

  private static RegisterMapping load(String name) {
    var file = "/data/registers/" + name + ".json";
    var in = Objects.requireNonNull(RegisterMappings.class.getResourceAsStream(file), file);
    try (in) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
