package fr.vigie.media;

import fr.vigie.contact.Myself;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.image.ImageType;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets somebody send in one photo. Anyone may, signed in or not; photos of the work only those who
/// do it.
public final class GrantPhotoUpload {

  /// Of a photo as it is sent.
  public static final int MOST_BYTES = 15_000_000;

  static final Duration LIFE = Duration.ofHours(1);

  /// What is to be sent.
  ///
  /// @param clientKey what the app shows in the place of a person; null of who signed in
  public record Request(
      String clientPhotoId,
      @Nullable String clientKey,
      PhotoPurpose purpose,
      ImageType type,
      int bytes) {

    String fingerprint() {
      return Fingerprint.of(purpose, type, bytes);
    }
  }

  public sealed interface Outcome {
    record Granted(PhotoGrant upload) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}
  }

  /// Counts that somebody wants to send one in once more; throws {@link fr.vigie.shared.TooOften}.
  @FunctionalInterface
  public interface Limit {
    void spend(Viewer viewer, Sender sender);
  }

  private final PhotoGrants grants;
  private final Limit limit;
  private final Supplier<String> tokens;
  private final Ids ids;
  private final Clock clock;

  GrantPhotoUpload(PhotoGrants grants, Limit limit, Supplier<String> tokens, Ids ids, Clock clock) {
    this.grants = grants;
    this.limit = limit;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome grant(Viewer viewer, Myself myself, Sender sender, Request request) {
    if (request.purpose().isOfWork() && !viewer.doesWork()) {
      return new Outcome.NotAllowed(Right.DO_WORK);
    }
    var owner = PhotoOwner.of(myself, request.clientKey());
    InvalidInput.unless(
        request.bytes() >= 1 && request.bytes() <= MOST_BYTES, "bytes", "1 to " + MOST_BYTES);
    var before = grants.find(owner, request.clientPhotoId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    limit.spend(viewer, sender);
    return add(owner, request);
  }

  private static Outcome again(PhotoGrant before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Granted(before)
        : new Outcome.ClientIdReused(request.clientPhotoId());
  }

  private Outcome add(PhotoOwner owner, Request request) {
    var now = clock.instant();
    var grant =
        new PhotoGrant(
            tokens.get(),
            ids.next("pho"),
            owner,
            request.clientPhotoId(),
            request.fingerprint(),
            request.purpose(),
            request.type(),
            request.bytes(),
            now,
            now.plus(LIFE),
            null);
    try {
      grants.add(grant);
      return new Outcome.Granted(grant);
    } catch (AlreadyExists askedTwiceAtOnce) {
      return again(grants.find(owner, request.clientPhotoId()).orElseThrow(), request);
    }
  }
}
