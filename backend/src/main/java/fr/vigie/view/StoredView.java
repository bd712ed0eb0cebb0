package fr.vigie.view;

import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Reading.Held;
import fr.vigie.view.Reading.Part;
import fr.vigie.view.Reading.Reader;
import fr.vigie.view.Reading.Reference;
import fr.vigie.view.Reading.Value;
import fr.vigie.view.Reading.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A view of stored documents. A field that is stored under the name it has in the schema is named
/// once.
public final class StoredView extends View<Row> {

  StoredView(String type) {
    super(type, Row.class);
  }

  @Override
  public <R> StoredView from(Class<R> form, Function<R, Row> convert) {
    super.from(form, convert);
    return this;
  }

  public StoredView id() {
    return text("id", "_id");
  }

  public StoredView text(String field) {
    return text(field, field);
  }

  public StoredView text(String field, String stored) {
    return stored(field, stored, (r, _) -> r.text(stored), (r, _, out) -> r.writeText(stored, out));
  }

  /// Constants of an enum of the schema, stored by their names; another name is a fault.
  public <E extends Enum<E>> StoredView constant(String field, Class<E> type) {
    var constants = Constants.of(type);
    return stored(
        field, field, (r, _) -> r.text(field), (r, _, out) -> constants.write(r, field, out));
  }

  /// A constant of the schema that follows from one that is stored.
  public <E extends Enum<E>> StoredView constant(
      String field, String stored, Class<E> type, Function<E, ? extends Enum<?>> follows) {
    var constants = Constants.of(type, follows);
    return stored(
        field,
        stored,
        (r, _) -> {
          var text = r.text(stored);
          return text == null ? null : follows.apply(Enum.valueOf(type, text));
        },
        (r, _, out) -> constants.write(r, stored, out));
  }

  public StoredView instant(String field) {
    return stored(
        field, field, (r, _) -> r.instant(field), (r, _, out) -> r.writeInstant(field, out));
  }

  public StoredView flag(String field) {
    return stored(field, field, (r, _) -> r.flag(field), (r, _, out) -> r.writeFlag(field, out));
  }

  /// A flag that follows from stored fields, and perhaps from who is asking or when.
  public StoredView flag(String field, Set<String> needs, Right holds) {
    put(
        field,
        new Value<>(
            needs,
            holds::may,
            (r, c, out) -> {
              out.flag(holds.may(r, c));
              return true;
            },
            false));
    return this;
  }

  /// The fields `latitude` and `longitude`.
  public StoredView place(String field) {
    return part(
        field,
        Set.of("latitude", "longitude"),
        (r, _) -> new GeoPoint(r.number("latitude"), r.number("longitude")));
  }

  /// A value made of stored fields.
  public StoredView value(String field, Set<String> needs, Reader<Row> read) {
    put(field, Value.of(needs, read, false));
    return this;
  }

  /// An object at hand, made of stored fields.
  public StoredView part(String field, Set<String> needs, Reader<Row> read) {
    put(field, new Part<>(needs, read, null));
    return this;
  }

  /// Documents stored within the document.
  public StoredView parts(String field) {
    put(field, new Part<>(Set.of(field), (r, _) -> r.rows(field), List.of()));
    return this;
  }

  /// Documents stored within another, by their names there; each is shown as a {@link Row.Entry}.
  public StoredView entries(String field) {
    put(field, new Part<>(Set.of(field), (r, _) -> r.entries(field), List.of()));
    return this;
  }

  /// An object held in the process, found by the key that is stored.
  public StoredView held(String field, String stored, Function<String, Object> find) {
    put(field, new Held<>(Set.of(stored), (r, _) -> r.text(stored), find));
    return this;
  }

  /// An object held in the process, found by a key made of stored fields, and perhaps by who is
  /// asking.
  public StoredView held(
      String field, Set<String> needs, Reader<Row> key, Function<String, Object> find) {
    put(field, new Held<>(needs, key, find));
    return this;
  }

  /// The object whose id is stored within the document.
  public StoredView reference(
      String field, String stored, String loader, Function<Row, @Nullable String> id) {
    put(field, new Reference<>(Set.of(stored), loader, (r, _) -> id.apply(r)));
    return this;
  }

  /// The object whose id is stored.
  public StoredView reference(String field, String stored, String loader) {
    put(field, new Reference<>(Set.of(stored), loader, (r, _) -> r.text(stored)));
    return this;
  }

  /// The objects whose ids are stored, in their order.
  public StoredView references(String field, String stored, String loader) {
    put(field, new Reference<>(Set.of(stored), loader, (r, _) -> r.texts(stored)));
    return this;
  }

  /// The objects whose ids are made of stored fields, in their order.
  ///
  /// @param ids reads them; none for who may not know of them
  public StoredView references(String field, Set<String> needs, String loader, Reader<Row> ids) {
    put(field, new Reference<>(needs, loader, ids));
    return this;
  }

  /// Fields that are empty for those who may not see them.
  ///
  /// @param needs the stored fields that the right depends on
  public StoredView where(Set<String> needs, Right may, Consumer<StoredView> fields) {
    var guarded = new StoredView(type());
    fields.accept(guarded);
    guarded.fields().forEach((field, reading) -> put(field, guarded(needs, may, reading)));
    return this;
  }

  /// Whether who is asking may see it.
  public interface Right {
    boolean may(Row row, Circumstances circumstances);
  }

  private static Reading<Row> guarded(Set<String> needs, Right may, Reading<Row> reading) {
    var all = new HashSet<>(needs);
    all.addAll(reading.needs());
    return switch (reading) {
      case Value<Row> value ->
          new Value<>(
              all,
              (r, c) -> may.may(r, c) ? value.read().read(r, c) : null,
              (r, c, out) -> may.may(r, c) && value.write().write(r, c, out),
              false);
      case Part<Row> part ->
          new Part<>(
              all, (r, c) -> may.may(r, c) ? part.read().read(r, c) : part.hidden(), part.hidden());
      case Held<Row> held -> guarded(needs, may, held.asPart());
      case Reference<Row> reference ->
          new Reference<>(
              all, reference.loader(), (r, c) -> may.may(r, c) ? reference.ids().read(r, c) : null);
    };
  }

  private StoredView stored(String field, String stored, Reader<Row> read, Writer<Row> write) {
    put(field, new Value<>(Set.of(stored), read, write, true));
    return this;
  }
}
