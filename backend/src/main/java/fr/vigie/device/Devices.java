package fr.vigie.device;

import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All devices.
public interface Devices {

  Optional<Device> find(String source, String deviceId);

  /// By the ids that the source names them by, in lower case.
  Map<String, Device> list(String source, Collection<String> deviceIds);

  /// Those of a source, by their ids.
  Page<Device> page(String source, int first, @Nullable String after);

  /// Connects a device, or connects it anew.
  void put(Device device);

  /// Whether there was one.
  boolean remove(Device device);
}
