package fr.vigie.device;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All profiles of devices.
public interface Profiles {

  Optional<DeviceProfile> find(String id);

  Optional<DeviceProfile> findByClientProfileId(String clientProfileId);

  List<DeviceProfile> list(Collection<String> ids);

  /// Those of a territory, by name; at most 200.
  List<DeviceProfile> of(String territory);

  void add(DeviceProfile profile);
}
