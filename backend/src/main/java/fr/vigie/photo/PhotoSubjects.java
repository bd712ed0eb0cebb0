package fr.vigie.photo;

import fr.vigie.identity.Viewer;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
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

  public void arrived(PhotoOwner owner, String clientPhotoId) {
    expecting.forEach(each -> each.arrived(owner, clientPhotoId));
  }

  /// Whether everybody may see it now; nobody may whose subject does not say so.
  boolean showsToAll(Photo photo) {
    var subject = photo.subject();
    var asked = subject == null ? null : subjects.get(subject.kind());
    return asked != null && asked.showsToAll(photo);
  }

  /// Whether somebody may see it who is neither its owner nor staff.
  boolean showsTo(Viewer viewer, Photo photo) {
    var subject = photo.subject();
    var asked = subject == null ? null : subjects.get(subject.kind());
    return asked != null && asked.showsTo(viewer, photo);
  }

  public void changed(Photo photo) {
    about(photo, subject -> subject.changed(photo));
  }

  public void removed(Photo photo) {
    about(photo, subject -> subject.removed(photo));
  }

  void moved(Subject now) {
    var concerned = subjects.get(now.kind());
    if (concerned != null) {
      concerned.moved(now);
    }
  }

  private void about(Photo photo, Consumer<PhotoSubject> telling) {
    var subject = photo.subject();
    var concerned = subject == null ? null : subjects.get(subject.kind());
    if (concerned != null) {
      telling.accept(concerned);
    }
  }
}
