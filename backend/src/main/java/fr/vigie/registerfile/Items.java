package fr.vigie.registerfile;

import fr.vigie.importfile.Reject;
import java.io.IOException;
import java.util.Optional;

/// The items of a file, one after the other.
public interface Items {

  /// What stands next in the file; empty at its end.
  Optional<Reading> next() throws IOException;

  /// An item, or something that is none.
  sealed interface Reading {
    long line();

    String text();

    record Read(Item item) implements Reading {
      @Override
      public long line() {
        return item.line();
      }

      @Override
      public String text() {
        return item.text();
      }
    }

    record Broken(long line, String text, EntryReason reason, String detail) implements Reading {

      /// As it is told to who sent it.
      public Reject reject() {
        return new Reject(line, reason.name(), detail, text);
      }
    }

    static Reading malformed(long line, String text, String detail) {
      return new Broken(line, text, EntryReason.MALFORMED, detail);
    }
  }
}
