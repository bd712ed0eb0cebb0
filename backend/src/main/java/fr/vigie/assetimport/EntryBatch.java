package fr.vigie.assetimport;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.importfile.Reject;
import fr.vigie.registerfile.EntryReader;
import fr.vigie.registerfile.EntryReason;
import fr.vigie.registerfile.Item;
import fr.vigie.registerfile.Items.Reading;
import fr.vigie.registerfile.Register;
import fr.vigie.registerfile.RegisterEntry;
import fr.vigie.registerfile.RegisterMapping;
import fr.vigie.registerfile.RejectedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Items that are kept together: a file of any length is never in memory as a whole.
final class EntryBatch {

  static final int MOST = 1_000;

  /// Some megabytes, as long items are many times as long as others.
  static final long MOST_CHARACTERS = 4_000_000;

  private final Register register;
  private final EntryReader reader;
  private final FirstLines firstLines;
  private final List<RegisterEntry> entries = new ArrayList<>();
  private final Map<String, AssetAttributes> models = new LinkedHashMap<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final KeyCounts keys = new KeyCounts();
  private int items;
  private int rows;
  private long characters;

  EntryBatch(Register register, EntryReader reader, FirstLines firstLines) {
    this.register = register;
    this.reader = reader;
    this.firstLines = firstLines;
  }

  void add(Reading reading) {
    items++;
    characters += reading.text().length();
    switch (reading) {
      case Reading.Read(var item) -> {
        // What repeats goes before the row of its own.
        rows += item.isRepeatable() ? 0 : 1;
        add(item.shortened());
      }
      case Reading.Broken broken -> {
        rows++;
        reject(broken.reject());
      }
    }
  }

  private void add(Item item) {
    try {
      var mapping =
          register
              .mapping(item)
              .orElseThrow(
                  () -> new RejectedEntry(EntryReason.UNKNOWN_TYPE, "\"" + item.type() + "\""));
      if (isFirst(item, mapping)) {
        read(item, mapping);
        keys.count(item, mapping);
      }
    } catch (RejectedEntry e) {
      reject(new Reject(item.line(), e.reason().name(), e.detail(), item.text()));
    }
  }

  private boolean isFirst(Item item, RegisterMapping mapping) {
    var id = EntryReader.id(item, mapping);
    if (item.isRepeatable()) {
      return !firstLines.has(id);
    }
    var first = firstLines.add(id, item.line());
    if (first != item.line()) {
      throw new RejectedEntry(EntryReason.DUPLICATE_ID, "as in " + first);
    }
    return true;
  }

  /// Remembers what came before a run that goes on.
  static void remember(Item item, Register register, EntryReader reader, FirstLines firstLines) {
    var mapping = register.mapping(item);
    try {
      if (mapping.isPresent()) {
        var id = EntryReader.id(item, mapping.get());
        if (item.isRepeatable() && !firstLines.has(id)) {
          reader.read(item, mapping.get());
        }
        firstLines.add(id, item.line());
      }
    } catch (RejectedEntry _) {
      // It was rejected when it came first.
    }
  }

  private void read(Item item, RegisterMapping mapping) {
    if (item.type().equals(Register.MODEL)) {
      models.put(EntryReader.id(item, mapping), reader.model(item, mapping));
    } else {
      var entry = reader.read(item, mapping);
      entries.add(entry);
      // What repeats may be told better by a later row, so only what was read is remembered.
      firstLines.add(entry.externalId(), item.line());
    }
  }

  /// A row is told of once, whatever it describes.
  private void reject(Reject reject) {
    if (rejects.isEmpty() || rejects.getLast().line() != reject.line()) {
      rejects.add(reject);
    }
  }

  List<RegisterEntry> entries() {
    return entries;
  }

  Map<String, AssetAttributes> models() {
    return models;
  }

  List<Reject> rejects() {
    return rejects;
  }

  KeyCounts keys() {
    return keys;
  }

  int items() {
    return items;
  }

  int rows() {
    return rows;
  }

  boolean isFull() {
    return items >= MOST || characters >= MOST_CHARACTERS;
  }
}
