package fr.vigie.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the selected fields of one type are written for each object.
///
/// @param <S> what an object is read from
public final class ObjectPlan<S> {

  private final View<S> view;
  private final List<FieldPlan<S>> fields;
  private final Layout layout;
  private final boolean refers;

  public ObjectPlan(View<S> view, List<FieldPlan<S>> fields) {
    this.view = view;
    this.fields = List.copyOf(fields);
    var needs = new HashSet<String>();
    fields.forEach(field -> needs.addAll(field.needs()));
    if (view instanceof StoredView && !needs.isEmpty()) {
      // By it, loaded documents are told apart.
      needs.add("_id");
    }
    this.layout = new Layout(needs);
    this.refers = fields.stream().anyMatch(FieldPlan::refers);
  }

  /// Whether an object is always written the same in one language: by values that belong to it.
  boolean isFixed() {
    return fields.stream()
        .allMatch(field ->
            field instanceof FieldPlan.TypeNamePlan<S>
                || (field instanceof FieldPlan.ValuePlan<S> plan && plan.value().isFixed()));
  }

  boolean refers() {
    return refers;
  }

  /// The stored fields that documents must have, at whatever depth the first of them lie.
  Wanted wanted() {
    if (view instanceof StoredView) {
      return new Wanted(layout.names());
    }
    var names = new HashSet<String>();
    for (var field : fields) {
      if (field instanceof FieldPlan.PartPlan<S> part) {
        names.addAll(part.object().wanted().names());
      }
    }
    return new Wanted(names);
  }

  void gather(List<?> objects, Rendering rendering) {
    if (!refers) {
      return;
    }
    var sources = new ArrayList<S>(objects.size());
    objects.forEach(object -> sources.add(source(object)));
    for (var field : fields) {
      if (field.refers()) {
        field.gather(sources, rendering);
      }
    }
  }

  /// Writes an object, or a list of them, or null.
  void write(@Nullable Object value, Shape shape, Rendering rendering) {
    var out = rendering.out();
    if (value == null) {
      shape.allowNull(view.type());
      out.none();
    } else if (shape.isList()) {
      writeAll((Iterable<?>) value, shape, rendering);
    } else {
      write(value, rendering);
    }
  }

  private void writeAll(Iterable<?> objects, Shape shape, Rendering rendering) {
    var out = rendering.out().mark('[');
    var first = out.size();
    for (var object : objects) {
      if (out.size() > first) {
        out.mark(',');
      }
      if (object == null) {
        shape.allowNullItem(view.type());
        out.none();
      } else {
        write(object, rendering);
      }
    }
    out.mark(']');
  }

  private void write(Object object, Rendering rendering) {
    var source = source(object);
    var out = rendering.out();
    var separator = '{';
    for (var field : fields) {
      out.mark(separator).raw(field.key());
      field.write(source, rendering);
      separator = ',';
    }
    out.mark('}');
  }

  private S source(Object object) {
    var source = view.source(object);
    if (source instanceof Row row) {
      row.lay(layout);
    }
    return source;
  }
}
