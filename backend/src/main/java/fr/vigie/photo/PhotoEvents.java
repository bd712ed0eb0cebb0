package fr.vigie.photo;

import fr.vigie.event.Event;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoLifecycle.Act;
import fr.vigie.shared.Ids;
import java.time.Instant;

/// What the log is told of photos.
final class PhotoEvents {

  private static final String MODERATED = "PhotoModerated";

  private PhotoEvents() {}

  static Event moderated(Ids ids, Photo photo, Subject subject, Act act, String by, Instant at) {
    return new Event(
        ids.next("evt"), MODERATED, subject.territory(), photo.id(), act.name(), by, at);
  }
}
