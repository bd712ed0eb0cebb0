package fr.vigie.registerfile;

import fr.vigie.ngsi.NgsiEntity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a register says something, and in which words.
///
/// @param field the name of a column, property or attribute; null for a constant
/// @param constant what all entries say; where there is a field, what those say that leave it empty
/// @param words from the register's to Vigie's; empty to take what it says as it is; a word for
///   nothing is empty
/// @param otherwise for words that are not among those, `=` to take them as they are; null to
///   refuse them
/// @param factor from the register's unit to Vigie's; 1 where they are the same
/// @param without what stands before the value and is no part of it
/// @param entityType the type of the entities of NGSI-LD that it refers to; null where it refers to
///   none
/// @param dates how it writes days
/// @param list how many of a list count
record FieldRule(
    @Nullable String field,
    @Nullable String constant,
    Map<String, String> words,
    @Nullable String otherwise,
    double factor,
    String without,
    @Nullable String entityType,
    Days dates,
    Many list) {

  private static final String AS_IT_IS = "=";

  FieldRule {
    words = Map.copyOf(words);
  }

  /// How many of the values of a list count.
  enum Many {
    ONE,
    FIRST,
    ALL
  }

  Set<String> fields() {
    return field == null ? Set.of() : Set.of(field);
  }

  /// What the item says, in Vigie's words; empty when it says nothing.
  ///
  /// Throws {@link RejectedEntry} for words that are not known.
  Optional<String> read(Item item) {
    var said = field == null ? Optional.<String>empty() : item.find(field);
    return said.flatMap(this::translated).or(() -> Optional.ofNullable(constant));
  }

  private Optional<String> translated(String said) {
    var text =
        switch (list) {
          case ONE -> word(said);
          case FIRST -> word(said.split(",", -1)[0]);
          case ALL ->
              Stream.of(said.split(",", -1))
                  .map(this::word)
                  .filter(word -> !word.isEmpty())
                  .distinct()
                  .collect(Collectors.joining(","));
        };
    return Optional.of(text).filter(word -> !word.isEmpty());
  }

  private String word(String said) {
    var bare = said.strip();
    if (bare.regionMatches(true, 0, without, 0, without.length())) {
      bare = bare.substring(without.length());
    }
    if (words.isEmpty()) {
      return entityType == null ? bare : NgsiEntity.id(entityType, bare);
    }
    var word = words.getOrDefault(bare, otherwise);
    if (word == null) {
      throw new RejectedEntry(EntryReason.UNKNOWN_WORD, field + " is \"" + bare + "\"");
    }
    return word.equals(AS_IT_IS) ? bare : word;
  }
}
