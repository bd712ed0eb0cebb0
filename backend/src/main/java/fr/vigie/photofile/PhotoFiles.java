package fr.vigie.photofile;

import fr.vigie.image.PhotoFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The pictures themselves, by name and size.
public interface PhotoFiles {

  void put(String name, PhotoFile file);

  /// Empty when it was removed.
  ///
  /// @param size what the longer side has at most: 320 or 1280
  Optional<byte[]> find(String name, int size);

  /// Names of pictures in their order, from the one after this on; about so many, fewer at the end.
  List<String> names(String after, int most);

  /// Removes whatever there is of these, whole or in part; how many files that were.
  long remove(Collection<String> names);
}
