package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.util.Set;
import java.util.function.Function;
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
  ///
  /// @param isFixed whether it hangs on nothing but the source and the language of the reader
  record Value<S>(Set<String> needs, Reader<S> read, Writer<S> write, boolean isFixed)
      implements Reading<S> {

    static <S> Value<S> of(Set<String> needs, Reader<S> read, boolean isFixed) {
      return new Value<>(
          needs,
          read,
          (source, circumstances, out) -> {
            var value = read.read(source, circumstances);
            if (value != null) {
              out.value(value);
            }
            return value != null;
          },
          isFixed);
    }
  }

  /// An object or objects at hand: stored within the source, or held in the process.
  ///
  /// @param hidden what those see who may not see it
  record Part<S>(Set<String> needs, Reader<S> read, @Nullable Object hidden)
      implements Reading<S> {}

  /// An object held in the process, found by the key that is stored. While it is the same object,
  /// what is written of its values is the same too.
  record Held<S>(Set<String> needs, Reader<S> key, Function<String, Object> find)
      implements Reading<S> {

    public @Nullable Object read(S source, Circumstances circumstances) {
      var found = key.read(source, circumstances);
      return found instanceof String stored ? find.apply(stored) : null;
    }

    Part<S> asPart() {
      return new Part<>(needs, this::read, null);
    }
  }

  /// An object or objects known by their ids, loaded for many sources at once.
  ///
  /// @param ids reads an id, or a list of ids, or null
  record Reference<S>(Set<String> needs, String loader, Reader<S> ids) implements Reading<S> {}
}
