package fr.vigie.intake;

import fr.vigie.asset.AssetStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Where it is noted how equipment is, as devices and feeds tell it. Whether the source may speak
/// for the equipment is checked before.
public interface AssetConditions {

  /// Notes what differs and is no older than what is known; what came of each, in their order.
  List<Noted> note(List<Stated> stated);

  /// Notes which faults equipment has, by all that its devices ever told, in whichever order.
  void noteFaults(Collection<String> assets);

  /// How equipment is, in the words of its standard.
  ///
  /// @param at when it was so, by the clock of the device or feed
  record Stated(String asset, AssetStatus status, Instant at) {}

  /// What came of it.
  enum Noted {
    CHANGED,
    SAME,
    OLDER,
    ASSET_UNKNOWN,
    ASSET_REMOVED,
    NO_STATUS_OF_ITS_KIND
  }
}
