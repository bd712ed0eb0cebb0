package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one field of a type is read from its source.
///
/// @param <S> what an object of the type is read from
public sealed interface Reading<S> {

  /// The stored fields that it needs.
  Set<String> needs();

  interface Reader<S> {
    @Nullable Object read(S source, Circumstances circumstances);
  }

  /// Writes the value; false, and nothing written, when there is none.
  interface Writer<S> {
    boolean write(S source, Circumstances circumstances, JsonBuffer out);
  }

  /// A value: text, number, flag, constant, instant, or a list of these.
  record Value<S>(Set<String> needs, Reader<S> read, Writer<S> write) implements Reading<S> {

    static <S> Value<S> of(Set<String> needs, Reader<S> read) {
      return new Value<>(
          needs,
          read,
          (source, circumstances, out) -> {
            var value = read.read(source, circumstances);
            if (value != null) {
              out.value(value);
            }
            return value != null;
          });
    }
  }

  /// An object or objects at hand: stored within the source, or held in the process.
  ///
  /// @param hidden what those see who may not see it
  record Part<S>(Set<String> needs, Reader<S> read, @Nullable Object hidden)
      implements Reading<S> {}

  /// An object or objects known by their ids, loaded for many sources at once.
  ///
  /// @param ids reads an id, or a list of ids, or null
  record Reference<S>(Set<String> needs, String loader, Reader<S> ids) implements Reading<S> {}
}
