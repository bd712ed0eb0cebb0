package fr.vigie.device;

import fr.vigie.device.DeviceProfile.Sample;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator says how what a type of device sends is decoded, with a sample that proves it.
public final class DeclareDeviceProfile {

  public record Request(
      String clientProfileId,
      String territoryId,
      String name,
      @Nullable Integer port,
      List<ProfileField> fields,
      Sample sample) {

    String fingerprint() {
      return Fingerprint.of(territoryId, name, port, fields, sample);
    }
  }

  public sealed interface Outcome {
    record Declared(DeviceProfile profile) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// The sample does not prove the profile.
    ///
    /// @param decoded what becomes of the sample instead of what is expected
    record SampleDiffers(List<Decoder.Value> decoded) implements Outcome {}
  }

  private final Profiles profiles;
  private final ProfileCheck check;
  private final Ids ids;
  private final Clock clock;

  DeclareDeviceProfile(Profiles profiles, ProfileCheck check, Ids ids, Clock clock) {
    this.profiles = profiles;
    this.check = check;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome declare(Viewer viewer, Request request) {
    if (!viewer.may(Right.MANAGE_SOURCES, request.territoryId())) {
      return new Outcome.NotAllowed(Right.MANAGE_SOURCES);
    }
    check.check(request.fields(), request.sample());
    try {
      return declareOnce(request);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return declareOnce(request);
    }
  }

  private Outcome declareOnce(Request request) {
    return profiles
        .findByClientProfileId(request.clientProfileId())
        .map(before -> again(before, request))
        .orElseGet(() -> declareAnew(request));
  }

  private static Outcome again(DeviceProfile before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Declared(before)
        : new Outcome.ClientIdReused(request.clientProfileId());
  }

  private Outcome declareAnew(Request request) {
    var otherwise = check.otherwise(request.fields(), request.sample());
    if (otherwise != null) {
      return new Outcome.SampleDiffers(otherwise);
    }
    var profile =
        new DeviceProfile(
            ids.next("prf"),
            request.clientProfileId(),
            request.fingerprint(),
            request.territoryId(),
            request.name(),
            request.port(),
            request.fields(),
            request.sample(),
            clock.instant());
    profiles.add(profile);
    return new Outcome.Declared(profile);
  }
}
