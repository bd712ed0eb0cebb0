package fr.vigie.media;

import fr.vigie.media.Photo.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who is to know of the photos of each kind of subject. The features that have photos lie above
/// this one, and say so when they are built.
public final class PhotoSubjects {

  private final Map<Kind, PhotoSubject> subjects = new ConcurrentHashMap<>();
  private final List<PhotoArrival> expecting = new CopyOnWriteArrayList<>();

  public void tell(Kind kind, PhotoSubject subject) {
    subjects.put(kind, subject);
  }

  /// Who is to know of photos that come in.
  public void expect(PhotoArrival arrival) {
    expecting.add(arrival);
  }

  void arrived(PhotoGrant grant) {
    expecting.forEach(each -> each.arrived(grant.owner(), grant.clientPhotoId()));
  }

  void changed(Photo photo) {
    about(photo, subject -> subject.changed(photo));
  }

  void removed(Photo photo) {
    about(photo, subject -> subject.removed(photo));
  }

  private void about(Photo photo, Consumer<PhotoSubject> telling) {
    var subject = photo.subject();
    var concerned = subject == null ? null : subjects.get(subject.kind());
    if (concerned != null) {
      telling.accept(concerned);
    }
  }
}
