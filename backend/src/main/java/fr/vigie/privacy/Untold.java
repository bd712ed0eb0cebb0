package fr.vigie.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Leaves out of what a person is told what is of others.
final class Untold {

  private Untold() {}

  /// Takes a field away, also from each document of a list.
  ///
  /// @param path with dots between the names
  static void remove(Map<String, ?> document, String path) {
    var dot = path.indexOf('.');
    if (dot < 0) {
      document.remove(path);
    } else {
      removeWithin(document.get(path.substring(0, dot)), path.substring(dot + 1));
    }
  }

  @SuppressWarnings("unchecked") // names in documents are strings
  private static void removeWithin(@Nullable Object value, String path) {
    switch (value) {
      case Map<?, ?> document -> remove((Map<String, ?>) document, path);
      case List<?> list -> list.forEach(each -> removeWithin(each, path));
      case null, default -> {}
    }
  }
}
