package fr.vigie.mapcount;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// By what the objects of a layer are counted, and by what it hangs who sees them.
///
/// @param domain null for what has none
/// @param kind the kind of equipment; null for all else
/// @param status as its layer spells it: of a report, a work order, the severity of an alarm, an
///   {@link AssetState}
/// @param isPublic whether everyone sees it
/// @param alsoSeenBy beside those who see its territory: a territory that a private report was
///   handed to, or the contractor of a work order
public record Traits(
    @Nullable String domain,
    @Nullable String kind,
    String status,
    boolean isPublic,
    @Nullable String alsoSeenBy)
    implements Comparable<Traits> {

  private static final Comparator<Traits> ORDER =
      Comparator.comparing(Traits::domain, Comparator.nullsFirst(String::compareTo))
          .thenComparing(Traits::kind, Comparator.nullsFirst(String::compareTo))
          .thenComparing(Traits::status)
          .thenComparing(Traits::isPublic)
          .thenComparing(Traits::alsoSeenBy, Comparator.nullsFirst(String::compareTo));

  @Override
  public int compareTo(Traits other) {
    return ORDER.compare(this, other);
  }
}
