package fr.vigie.graphql;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The fields and arguments that an operation uses; equal only to itself, and read off the document
/// when it is first asked.
public final class UsedFields {

  private final Supplier<Set<String>> read;
  private final AtomicReference<@Nullable Set<String>> names = new AtomicReference<>();

  UsedFields(Supplier<Set<String>> read) {
    this.read = read;
  }

  Set<String> names() {
    var known = names.get();
    if (known == null) {
      known = read.get();
      names.set(known);
    }
    return known;
  }
}
