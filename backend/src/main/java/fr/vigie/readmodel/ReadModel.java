package fr.vigie.readmodel;

import fr.vigie.event.Event;
import java.util.List;

/// What is computed ahead from what happened, so that it need not be when somebody asks.
public interface ReadModel {

  /// As it is kept in the collection `readModels`, and called by who asks for it to be rebuilt.
  String name();

  /// Of the way in which it is computed: where another one was kept, all is computed anew.
  int version();

  /// Takes up what happened. Events come more than once, late and in any order, so this looks at
  /// the objects as they are now and not at what the event says of them.
  void apply(List<Event> events);

  /// Computes all anew from what is stored, while events go on and nobody calls {@link #apply}.
  /// Afterwards it is the same as if it had always followed, up to some instant after this began.
  void rebuild();

  /// What differs from what a rebuild would give: a line each with the id, in the order of ids, at
  /// most 100; empty when nothing does. What has changed meanwhile may differ too: lines are
  /// believed that come twice, before and after all that happened was taken up.
  List<String> check();
}
