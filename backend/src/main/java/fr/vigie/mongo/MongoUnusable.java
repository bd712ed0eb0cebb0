package fr.vigie.mongo;

import java.nio.file.Path;

/// The database cannot be used as it is; the message is one sentence for who runs the backend: what
/// was found, and what is needed.
public class MongoUnusable extends RuntimeException {

  public MongoUnusable(String message) {
    super(message);
  }

  public MongoUnusable(String message, Throwable cause) {
    super(message, cause);
  }

  /// Another backend keeps its data in this folder.
  public static final class FolderTaken extends MongoUnusable {

    FolderTaken(Path folder, String pid) {
      super(
          "The data folder %s is in use by the backend with process id %s: stop that one, or set VIGIE_DATA to another folder."
              .formatted(folder, pid));
    }
  }
}
