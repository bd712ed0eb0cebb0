package fr.vigie.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The devices of sources, at hand: what an administrator changes is known ten seconds later at
/// most.
public final class KnownDevices {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 100_000;

  private final Devices devices;
  private final Profiles profiles;
  private final Cache<String, Known> known;

  KnownDevices(Devices devices, Profiles profiles, Clock clock) {
    this.devices = devices;
    this.profiles = profiles;
    this.known =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
  }

  /// A device with its profile; null where it has none.
  public record Known(Device device, @Nullable DeviceProfile profile) {}

  public Optional<Known> find(String source, String deviceId) {
    var key = deviceId.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(list(source, java.util.Set.of(key)).get(key));
  }

  /// By their ids in lower case; a device that is not connected is left out.
  public Map<String, Known> list(String source, Collection<String> lowerCaseIds) {
    var found = new HashMap<String, Known>();
    var missing = new HashSet<String>();
    for (var id : lowerCaseIds) {
      var there = known.getIfPresent(Device.id(source, id));
      if (there == null) {
        missing.add(id);
      } else {
        found.put(id, there);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(load(source, missing));
    }
    return found;
  }

  private Map<String, Known> load(String source, Collection<String> missing) {
    var loaded = new HashMap<String, Known>();
    var byId = new HashMap<String, DeviceProfile>();
    var there = devices.list(source, missing);
    var wanted = there.values().stream().flatMap(d -> Optional.ofNullable(d.profile()).stream());
    var ids = wanted.distinct().toList();
    if (!ids.isEmpty()) {
      profiles.list(ids).forEach(profile -> byId.put(profile.id(), profile));
    }
    there.forEach((id, device) -> {
      var profile = device.profile() == null ? null : byId.get(device.profile());
      loaded.put(id, new Known(device, profile));
      known.put(device.id(), loaded.get(id));
    });
    return loaded;
  }
}
