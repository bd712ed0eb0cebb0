package fr.vigie.template;

import fr.vigie.territory.TemplateChange;
import java.util.ArrayList;
import java.util.List;

/// What came, or would come, of setting up territories.
///
/// @param added territories that are new
/// @param changed territories that were there and in which something changed
/// @param unchanged territories that were there and are as the template says, but for what was
///   changed by hand
/// @param served communes left alone, as another territory or another template serves them
/// @param changes settings that change
/// @param kept settings that stay, as they were changed by hand
/// @param first the first 100 of both
public record Additions(
    int added,
    int changed,
    int unchanged,
    int served,
    int changes,
    int kept,
    List<TemplateChange> first) {

  static final int MOST_TOLD = 100;
  static final Additions NONE = new Additions(0, 0, 0, 0, 0, 0, List.of());

  public Additions {
    first = List.copyOf(first);
  }

  static Additions served(int communes) {
    return new Additions(0, 0, 0, communes, 0, 0, List.of());
  }

  /// Whether the first changes are all there are.
  boolean isComplete() {
    return changes + kept == first.size();
  }

  Additions plus(Additions more) {
    var told = new ArrayList<>(first);
    more.first().stream().limit(MOST_TOLD - (long) told.size()).forEach(told::add);
    return new Additions(
        added + more.added,
        changed + more.changed,
        unchanged + more.unchanged,
        served + more.served,
        changes + more.changes,
        kept + more.kept,
        told);
  }
}
