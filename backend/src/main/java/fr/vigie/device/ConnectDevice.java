package fr.vigie.device;

import fr.vigie.asset.Assets;
import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.source.Source;
import fr.vigie.source.Sources;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator says which asset a device tells of, or that it tells of none any more. Said
/// again, it changes nothing; a device that is connected is connected anew.
public final class ConnectDevice {

  public record Request(
      String sourceId, String deviceId, String assetId, @Nullable String profileId) {}

  public sealed interface Outcome {
    record Connected(Device device) implements Outcome {}

    record Disconnected(String deviceId) implements Outcome {}

    record SourceNotFound(String sourceId) implements Outcome {}

    record AssetNotFound(String assetId) implements Outcome {}

    record ProfileNotFound(String profileId) implements Outcome {}
  }

  private final Sources sources;
  private final Devices devices;
  private final Profiles profiles;
  private final Assets assets;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  ConnectDevice(
      Sources sources,
      Devices devices,
      Profiles profiles,
      Assets assets,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.sources = sources;
    this.devices = devices;
    this.profiles = profiles;
    this.assets = assets;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome connect(Viewer viewer, Request request) {
    return transactions.run(() ->
        source(viewer, request.sourceId())
            .map(source -> connect(viewer, source, request))
            .orElseGet(() -> new Outcome.SourceNotFound(request.sourceId())));
  }

  private Outcome connect(Viewer viewer, Source source, Request request) {
    var territory = source.territory();
    var asset = assets.find(request.assetId()).filter(a -> a.territory().equals(territory));
    if (asset.isEmpty()) {
      return new Outcome.AssetNotFound(request.assetId());
    }
    var profile = request.profileId();
    if (profile != null
        && profiles.find(profile).filter(p -> p.territory().equals(territory)).isEmpty()) {
      return new Outcome.ProfileNotFound(profile);
    }
    var device = new Device(source.id(), request.deviceId(), territory, request.assetId(), profile);
    if (!devices.find(source.id(), request.deviceId()).equals(Optional.of(device))) {
      devices.put(device);
      tell(viewer, device, "CONNECT");
    }
    return new Outcome.Connected(device);
  }

  public Outcome disconnect(Viewer viewer, String sourceId, String deviceId) {
    return transactions.run(() ->
        source(viewer, sourceId)
            .map(source -> disconnect(viewer, source, deviceId))
            .orElseGet(() -> new Outcome.SourceNotFound(sourceId)));
  }

  private Outcome disconnect(Viewer viewer, Source source, String deviceId) {
    devices
        .find(source.id(), deviceId)
        .filter(devices::remove)
        .ifPresent(device -> tell(viewer, device, "DISCONNECT"));
    return new Outcome.Disconnected(deviceId);
  }

  /// To others, and once it was removed, a source is as if there were none.
  private Optional<Source> source(Viewer viewer, String id) {
    return sources
        .find(id)
        .filter(source -> !source.isRemoved())
        .filter(source -> viewer.may(Right.MANAGE_SOURCES, source.territory()));
  }

  private void tell(Viewer viewer, Device device, String act) {
    events.append(
        List.of(
            new Event(
                ids.next("evt"),
                "DeviceConnected",
                device.territory(),
                device.asset(),
                act,
                viewer.staff().id(),
                clock.instant())));
  }
}
