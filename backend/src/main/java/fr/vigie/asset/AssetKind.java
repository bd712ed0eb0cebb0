package fr.vigie.asset;

import static fr.vigie.asset.AssetStatus.ALMOST_EMPTY;
import static fr.vigie.asset.AssetStatus.ALMOST_FULL;
import static fr.vigie.asset.AssetStatus.BROKEN_LANTERN;
import static fr.vigie.asset.AssetStatus.BURNING;
import static fr.vigie.asset.AssetStatus.CLOSED;
import static fr.vigie.asset.AssetStatus.CLOSED_ABNORMAL;
import static fr.vigie.asset.AssetStatus.COLUMN_ISSUE;
import static fr.vigie.asset.AssetStatus.DEFECTIVE_LAMP;
import static fr.vigie.asset.AssetStatus.DROPPED;
import static fr.vigie.asset.AssetStatus.EMPTY;
import static fr.vigie.asset.AssetStatus.FREE;
import static fr.vigie.asset.AssetStatus.FULL;
import static fr.vigie.asset.AssetStatus.FULL_AT_ENTRANCE;
import static fr.vigie.asset.AssetStatus.LID_OPEN;
import static fr.vigie.asset.AssetStatus.MOVED;
import static fr.vigie.asset.AssetStatus.OCCUPIED;
import static fr.vigie.asset.AssetStatus.OK;
import static fr.vigie.asset.AssetStatus.OPEN;
import static fr.vigie.asset.AssetStatus.OPENING_TIMES_IN_FORCE;
import static fr.vigie.asset.AssetStatus.OUT_OF_SERVICE;
import static fr.vigie.asset.AssetStatus.RESERVED;
import static fr.vigie.asset.AssetStatus.SPACES_AVAILABLE;
import static fr.vigie.asset.AssetStatus.UNKNOWN;
import static fr.vigie.asset.AssetStatus.VANDALIZED;
import static fr.vigie.asset.AssetStatus.WITH_INCIDENCE;
import static fr.vigie.asset.AssetStatus.WORKING;

import fr.vigie.territory.Domain;
import java.util.List;

/// What equipment is: the domain it belongs to, the words its status may have, and the kinds it may
/// stand below. A kind stands only below kinds named before it, so nothing can stand below itself.
@SuppressWarnings("ImmutableEnumChecker") // what List.of gives cannot be changed
public enum AssetKind {
  CONTROL_CABINET(Domain.LIGHTING, Words.DEVICE),
  FEEDER(Domain.LIGHTING, Words.DEVICE, CONTROL_CABINET),
  LIGHT_POINT(
      Domain.LIGHTING,
      List.of(OK, DEFECTIVE_LAMP, COLUMN_ISSUE, BROKEN_LANTERN, UNKNOWN),
      CONTROL_CABINET,
      FEEDER),
  WASTE_ISLE(Domain.WASTE, Words.DEVICE),
  WASTE_CONTAINER(
      Domain.WASTE,
      List.of(OK, LID_OPEN, DROPPED, MOVED, VANDALIZED, BURNING, UNKNOWN),
      WASTE_ISLE),
  PARKING(
      Domain.MOBILITY,
      List.of(
          OPEN,
          CLOSED,
          CLOSED_ABNORMAL,
          FULL,
          FULL_AT_ENTRANCE,
          ALMOST_FULL,
          SPACES_AVAILABLE,
          OPENING_TIMES_IN_FORCE,
          UNKNOWN)),
  PARKING_SPOT(Domain.MOBILITY, List.of(FREE, OCCUPIED, CLOSED, UNKNOWN), PARKING),
  CHARGING_STATION(Domain.MOBILITY, Words.STATION, PARKING),
  CHARGING_POINT(
      Domain.MOBILITY,
      List.of(WORKING, OUT_OF_SERVICE, FREE, OCCUPIED, RESERVED, UNKNOWN),
      CHARGING_STATION),
  BIKE_STATION(Domain.MOBILITY, Words.STATION),
  TRAFFIC_COUNTER(Domain.MOBILITY, Words.DEVICE),
  METER(Domain.ENERGY, Words.DEVICE, CONTROL_CABINET),
  AIR_QUALITY_SENSOR(Domain.ENVIRONMENT, Words.DEVICE, LIGHT_POINT),
  NOISE_SENSOR(Domain.ENVIRONMENT, Words.DEVICE, LIGHT_POINT),
  WEATHER_SENSOR(Domain.ENVIRONMENT, Words.DEVICE, LIGHT_POINT),
  SAFETY_EQUIPMENT(Domain.SAFETY, Words.DEVICE, LIGHT_POINT);

  private static final class Words {
    static final List<AssetStatus> DEVICE =
        List.of(WORKING, OUT_OF_SERVICE, WITH_INCIDENCE, UNKNOWN);
    static final List<AssetStatus> STATION =
        List.of(
            WORKING,
            OUT_OF_SERVICE,
            WITH_INCIDENCE,
            FULL,
            ALMOST_FULL,
            EMPTY,
            ALMOST_EMPTY,
            UNKNOWN);
  }

  private final Domain domain;
  private final List<AssetStatus> statuses;
  private final List<AssetKind> parents;

  AssetKind(Domain domain, List<AssetStatus> statuses, AssetKind... parents) {
    this.domain = domain;
    this.statuses = statuses;
    this.parents = List.of(parents);
  }

  public Domain domain() {
    return domain;
  }

  /// The words that its status may have.
  public List<AssetStatus> statuses() {
    return statuses;
  }

  /// The kinds that it may stand below; none for what stands alone.
  public List<AssetKind> parents() {
    return parents;
  }

  /// Whether anything may stand below it.
  public boolean maySupport() {
    return List.of(values()).stream().anyMatch(kind -> kind.parents.contains(this));
  }

  /// Those of a domain.
  public static List<AssetKind> of(Domain domain) {
    return List.of(values()).stream().filter(kind -> kind.domain == domain).toList();
  }
}
