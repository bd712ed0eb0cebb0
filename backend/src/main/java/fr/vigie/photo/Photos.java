package fr.vigie.photo;

import fr.vigie.photo.Photo.Subject;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All photos that were sent in.
public interface Photos {

  Optional<Photo> find(String id);

  Optional<Photo> findByName(String name);

  List<Photo> list(Collection<String> ids);

  /// Which of these are the name of a photo.
  Set<String> named(Collection<String> names);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when it is there already.
  void add(Photo photo);

  /// Attaches those that are not attached yet; how many these were.
  long attach(PhotoOwner owner, Collection<String> ids, Subject subject, Instant at);

  /// Says of all photos of a subject which territory and category it has by now.
  void move(Subject now);

  /// Puts it in the place of the one with its id.
  void put(Photo photo);

  void remove(Collection<String> ids);

  /// Those that nobody has looked at, the oldest first.
  Page<Row> awaiting(String territory, int first, @Nullable String after, Wanted wanted);

  /// Those sent in before that belong to nothing, at most so many.
  List<Photo> neverAttached(Instant before, int most);

  /// Those of some categories that were attached before, at most so many.
  List<Photo> attachedBefore(Instant before, Categories categories, int most);

  /// Those that some have sent in, and those of some subjects; at most so many.
  List<Photo> of(Collection<String> owners, Collection<String> subjects, int most);

  /// Some categories, or all but some.
  record Categories(Set<String> codes, boolean isAllBut) {}
}
