package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import fr.vigie.shared.Language;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How an object that is held in the process is written: once in each language, and then copied for
/// as long as it is the same object.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeldPlan<S>(
    byte[] key,
    Reading.Held<S> held,
    Shape shape,
    ObjectPlan<?> object,
    Map<HeldPlan.Name, Written> written)
    implements FieldPlan<S> {

  private static final int USUAL_SIZE = 128;

  /// By what it is found what was written.
  record Name(String stored, Language language) {}

  /// What was written of an object.
  record Written(Object object, byte[] json) {}

  public static <S> FieldPlan<S> of(
      byte[] key, Reading.Held<S> held, Shape shape, ObjectPlan<?> object) {
    return object.isFixed()
        ? new HeldPlan<>(key, held, shape, object, new ConcurrentHashMap<>())
        : new PartPlan<>(key, held.asPart(), shape, object);
  }

  @Override
  public Set<String> needs() {
    return held.needs();
  }

  @Override
  public void write(S source, Rendering rendering) {
    var stored = (String) held.key().read(source, rendering.circumstances());
    var found = stored == null ? null : held.find().apply(stored);
    if (stored == null || found == null) {
      object.write(null, shape, rendering);
    } else {
      rendering.out().raw(json(stored, found, rendering));
    }
  }

  @SuppressWarnings("ReferenceEquality") // another object may be written otherwise
  private byte[] json(String stored, Object found, Rendering rendering) {
    var name = new Name(stored, rendering.circumstances().context(Language.class));
    @Nullable Written last = written.get(name);
    if (last != null && last.object() == found) {
      return last.json();
    }
    var own = new Rendering(rendering.circumstances(), new JsonBuffer(USUAL_SIZE));
    object.write(found, shape, own);
    var json = own.out().toBytes();
    written.put(name, new Written(found, json));
    return json;
  }
}
