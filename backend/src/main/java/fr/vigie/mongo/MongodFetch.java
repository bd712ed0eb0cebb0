package fr.vigie.mongo;

import java.nio.file.Path;

/// One way to get a mongod from the network.
interface MongodFetch {

  /// What it is called in a message to who runs the backend.
  String name();

  /// Puts a mongod somewhere in the folder, which is deleted afterwards.
  Path fetchInto(Path folder) throws NoMongod;

  /// Why this way leads to no mongod that runs.
  final class NoMongod extends Exception {

    NoMongod(String reason) {
      super(reason);
    }

    NoMongod(Throwable cause) {
      super(cause.toString(), cause);
    }
  }
}
