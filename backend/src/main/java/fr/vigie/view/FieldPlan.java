package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one selected field is written for each object.
///
/// @param <S> what an object is read from
public sealed interface FieldPlan<S>
    permits FieldPlan.TypeNamePlan,
        FieldPlan.ValuePlan,
        FieldPlan.PartPlan,
        FieldPlan.ReferencePlan,
        HeldPlan {

  /// The name that the client gave it, with quotes and colon.
  byte[] key();

  /// The stored fields that it needs.
  Set<String> needs();

  /// Whether it or something in it must be loaded.
  default boolean refers() {
    return false;
  }

  /// Asks for what it refers to, for all objects at once.
  default void gather(List<S> sources, Rendering rendering) {}

  void write(S source, Rendering rendering);

  static byte[] key(String name) {
    return new JsonBuffer(name.length() + 8).string(name).mark(':').toBytes();
  }

  /// The name of the type.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record TypeNamePlan<S>(byte[] key, byte[] name) implements FieldPlan<S> {

    @Override
    public Set<String> needs() {
      return Set.of();
    }

    @Override
    public void write(S source, Rendering rendering) {
      rendering.out().string(name, 0, name.length);
    }
  }

  /// A value.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record ValuePlan<S>(byte[] key, Reading.Value<S> value, Shape shape) implements FieldPlan<S> {

    @Override
    public Set<String> needs() {
      return value.needs();
    }

    @Override
    public void write(S source, Rendering rendering) {
      if (!value.write().write(source, rendering.circumstances(), rendering.out())) {
        shape.allowNull("a value");
        rendering.out().none();
      }
    }
  }

  /// An object or objects at hand.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PartPlan<S>(byte[] key, Reading.Part<S> part, Shape shape, ObjectPlan<?> object)
      implements FieldPlan<S> {

    @Override
    public Set<String> needs() {
      return part.needs();
    }

    @Override
    public boolean refers() {
      return object.refers();
    }

    @Override
    public void gather(List<S> sources, Rendering rendering) {
      var parts = new ArrayList<Object>();
      for (var source : sources) {
        var found = part.read().read(source, rendering.circumstances());
        if (found instanceof Collection<?> several) {
          parts.addAll(several);
        } else if (found != null) {
          parts.add(found);
        }
      }
      object.gather(parts, rendering);
    }

    @Override
    public void write(S source, Rendering rendering) {
      object.write(part.read().read(source, rendering.circumstances()), shape, rendering);
    }
  }

  /// An object or objects known by their ids.
  ///
  /// @param object null when the field shows a value of what is loaded
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record ReferencePlan<S>(
      byte[] key,
      Reading.Reference<S> reference,
      Shape shape,
      Loader<?> loader,
      @Nullable ObjectPlan<?> object)
      implements FieldPlan<S> {

    @Override
    public Set<String> needs() {
      return reference.needs();
    }

    @Override
    public boolean refers() {
      return true;
    }

    @Override
    public void gather(List<S> sources, Rendering rendering) {
      var ids = new LinkedHashSet<String>();
      sources.forEach(source -> ids.addAll(ids(source, rendering)));
      if (!ids.isEmpty()) {
        rendering.asked().put(this, ids);
      }
    }

    /// The stored fields that it needs of what it refers to.
    Wanted wanted() {
      return object == null ? Wanted.ALL : object.wanted();
    }

    @SuppressWarnings("unchecked") // that is what a reference reads
    private List<String> ids(S source, Rendering rendering) {
      return switch (reference.ids().read(source, rendering.circumstances())) {
        case null -> List.of();
        case String id -> List.of(id);
        case Object several -> (List<String>) several;
      };
    }

    @Override
    public void write(S source, Rendering rendering) {
      var loaded = rendering.loaded().getOrDefault(this, Map.of());
      // What is not there, or not for who is asking, is left out of a list.
      var found =
          ids(source, rendering).stream().map(loaded::get).filter(Objects::nonNull).toList();
      var value = shape.isList() ? found : found.isEmpty() ? null : found.getFirst();
      if (object != null) {
        object.write(value, shape, rendering);
      } else if (value == null) {
        shape.allowNull("a reference");
        rendering.out().none();
      } else {
        rendering.out().value(value);
      }
    }
  }
}
