package fr.vigie.assetimport;

import fr.vigie.importfile.Reject;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many items became what.
///
/// @param read rows or objects
/// @param created equipment that is new
/// @param changed equipment that differs from what it was
/// @param unchanged equipment of which nothing new is said
/// @param rejected rows or objects that were refused
/// @param waiting equipment that stands alone for now, as what it is to stand below is not there
/// @param measurements values that are measured, which no register takes
/// @param byReason of those rejected
/// @param unknownKeys how often each name came that is not known
/// @param unusedKeys how often each name came that is known and that Vigie has no place for
public record ImportTally(
    long read,
    long created,
    long changed,
    long unchanged,
    long rejected,
    long waiting,
    long measurements,
    Map<String, Long> byReason,
    Map<String, Long> unknownKeys,
    Map<String, Long> unusedKeys) {

  static final ImportTally NONE =
      new ImportTally(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

  public ImportTally {
    byReason = Collections.unmodifiableMap(new TreeMap<>(byReason));
    unknownKeys = Collections.unmodifiableMap(new TreeMap<>(unknownKeys));
    unusedKeys = Collections.unmodifiableMap(new TreeMap<>(unusedKeys));
  }

  /// With some rows or objects more, and what they say beside equipment.
  ImportTally read(long more, KeyCounts keys) {
    return new ImportTally(
        read + more,
        created,
        changed,
        unchanged,
        rejected,
        waiting,
        measurements + keys.measurements(),
        byReason,
        KeyCounts.plus(unknownKeys, keys.unknown()),
        KeyCounts.plus(unusedKeys, keys.unused()));
  }

  ImportTally became(long moreCreated, long moreChanged, long moreUnchanged) {
    return new ImportTally(
        read,
        created + moreCreated,
        changed + moreChanged,
        unchanged + moreUnchanged,
        rejected,
        waiting,
        measurements,
        byReason,
        unknownKeys,
        unusedKeys);
  }

  ImportTally rejected(Collection<Reject> more) {
    var reasons = new TreeMap<>(byReason);
    more.forEach(reject -> reasons.merge(reject.reason(), 1L, Long::sum));
    return new ImportTally(
        read,
        created,
        changed,
        unchanged,
        rejected + more.size(),
        waiting,
        measurements,
        reasons,
        unknownKeys,
        unusedKeys);
  }

  ImportTally waiting(long more) {
    return new ImportTally(
        read,
        created,
        changed,
        unchanged,
        rejected,
        waiting + more,
        measurements,
        byReason,
        unknownKeys,
        unusedKeys);
  }
}
