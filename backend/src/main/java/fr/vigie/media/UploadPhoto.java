package fr.vigie.media;

import fr.vigie.contact.Myself;
import fr.vigie.image.ImageFault;
import fr.vigie.image.ImageType;
import fr.vigie.image.MakePhoto;
import fr.vigie.image.Spool;
import fr.vigie.image.Unusable;
import fr.vigie.media.Receiving.Received;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.Photos;
import fr.vigie.shared.Turns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Somebody sends in the photo that they were granted. The same content sent again is answered the
/// same; nothing is kept of what is refused.
public final class UploadPhoto {

  public sealed interface Outcome {
    record Uploaded(Photo photo) implements Outcome {}

    /// There is no such grant, or it is somebody else's.
    record GrantNotFound() implements Outcome {}

    record GrantExpired() implements Outcome {}

    /// The grant was used, for another content.
    record ContentDiffers(String photoId) implements Outcome {}

    record SizeDiffers(int said) implements Outcome {}

    record TypeDiffers(ImageType said, ImageType found) implements Outcome {}

    record TooSlow() implements Outcome {}

    record Refused(ImageFault fault) implements Outcome {}
  }

  private final PhotoGrants grants;
  private final Photos photos;
  private final KeepPhoto keep;
  private final MakePhoto make;
  private final PhotoFigures figures;
  private final Path folder;
  private final Clock clock;
  private final Turns turns = new Turns();

  UploadPhoto(
      PhotoGrants grants,
      Photos photos,
      KeepPhoto keep,
      MakePhoto make,
      PhotoFigures figures,
      Path folder,
      Clock clock) {
    this.grants = grants;
    this.photos = photos;
    this.keep = keep;
    this.make = make;
    this.figures = figures;
    this.folder = folder;
    this.clock = clock;
  }

  public Outcome upload(Myself myself, @Nullable String clientKey, String token, InputStream body)
      throws IOException {
    var outcome = receive(myself, clientKey, token, body);
    figures.count(outcome);
    return outcome;
  }

  private Outcome receive(Myself myself, @Nullable String clientKey, String token, InputStream body)
      throws IOException {
    var owner = PhotoOwner.find(myself, clientKey);
    var grant = grants.find(token).filter(g -> owner.filter(g.owner()::equals).isPresent());
    if (grant.isEmpty()) {
      return new Outcome.GrantNotFound();
    }
    if (grant.get().content() == null && clock.instant().isAfter(grant.get().until())) {
      return new Outcome.GrantExpired();
    }
    try (var spool = Spool.in(folder)) {
      var received = Receiving.into(spool, body, grant.get().bytes());
      return received.bytes() == grant.get().bytes()
          ? turns.take(token, () -> judge(grant.get(), spool, received))
          : new Outcome.SizeDiffers(grant.get().bytes());
    } catch (Receiving.TooSlow e) {
      return new Outcome.TooSlow();
    }
  }

  private Outcome judge(PhotoGrant granted, Spool spool, Received received) {
    var grant = grants.find(granted.token()).orElse(granted);
    if (grant.content() != null) {
      return again(grant, received);
    }
    try {
      var found = make.type(spool);
      if (found != grant.type()) {
        return new Outcome.TypeDiffers(grant.type(), found);
      }
      var began = System.nanoTime();
      var file = make.make(spool);
      figures.made(System.nanoTime() - began);
      return keep.keep(grant, received.content(), file)
          .<Outcome>map(Outcome.Uploaded::new)
          .or(() -> grants.find(grant.token()).map(used -> again(used, received)))
          .orElseGet(Outcome.GrantNotFound::new);
    } catch (Unusable e) {
      return new Outcome.Refused(e.fault());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was answered the first time, as long as the photo is there.
  private Outcome again(PhotoGrant grant, Received received) {
    return received.content().equals(grant.content())
        ? photos
            .find(grant.photo())
            .<Outcome>map(Outcome.Uploaded::new)
            .orElseGet(Outcome.GrantNotFound::new)
        : new Outcome.ContentDiffers(grant.photo());
  }
}
