package fr.vigie.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after the name of a command.
record Words(List<String> plain, Map<String, String> options, Set<String> flags) {

  Words {
    plain = List.copyOf(plain);
    options = Map.copyOf(options);
    flags = Set.copyOf(flags);
  }

  /// Throws {@link Failure} for an option that the command does not have, or that lacks its value.
  static Words of(List<String> given, Subcommand command) {
    var plain = new ArrayList<String>();
    var options = new HashMap<String, String>();
    var flags = new HashSet<String>();
    var words = given.iterator();
    while (words.hasNext()) {
      var word = words.next();
      if (command.options().contains(word)) {
        if (!words.hasNext()) {
          throw Failure.usage(word + " needs a value.");
        }
        options.put(word, words.next());
      } else if (word.equals("--json") || command.flags().contains(word)) {
        flags.add(word);
      } else if (word.startsWith("--")) {
        throw Failure.usage(command.name() + " has no option " + word + ".");
      } else {
        plain.add(word);
      }
    }
    return new Words(plain, options, flags);
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// The whole number that an option says.
  Optional<Integer> number(String name) {
    return option(name)
        .map(text -> {
          if (!text.matches("\\d{1,9}")) {
            throw Failure.usage(name + " needs a number.");
          }
          return Integer.valueOf(text);
        });
  }

  /// The one plain word that the command takes.
  String one(String what) {
    if (plain.size() != 1) {
      throw Failure.usage(what + " is needed, once.");
    }
    return plain.getFirst();
  }

  /// Refuses plain words.
  void none() {
    if (!plain.isEmpty()) {
      throw Failure.usage(plain.getFirst() + " is not understood here.");
    }
  }
}
