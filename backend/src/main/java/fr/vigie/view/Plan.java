package fr.vigie.view;

import fr.vigie.shared.Json;
import fr.vigie.shared.JsonBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// How the answer to one field of the query is made: what it needs of the database, what must be
/// loaded besides, and how it is written.
public final class Plan {

  private static final int USUAL_SIZE = 4_096;

  private final Shape shape;
  private final ObjectPlan<?> object;
  private final Wanted wanted;

  /// What the next answer may be as long as.
  private final AtomicInteger size = new AtomicInteger(USUAL_SIZE);

  public Plan(Shape shape, ObjectPlan<?> object) {
    this.shape = shape;
    this.object = object;
    this.wanted = object.wanted();
  }

  public Wanted wanted() {
    return wanted;
  }

  /// Writes what was fetched. Throws {@link Unwritable} when it does not fit the schema.
  public Json write(Object fetched, Circumstances circumstances) {
    var rendering = new Rendering(circumstances, new JsonBuffer(size.get()));
    object.gather(fetched instanceof List<?> several ? several : List.of(fetched), rendering);
    rendering.load();
    object.write(fetched, shape, rendering);
    var json = rendering.out().toJson();
    size.set(Math.max(USUAL_SIZE, json.length() + json.length() / 4));
    return json;
  }
}
