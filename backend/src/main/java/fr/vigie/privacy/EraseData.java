package fr.vigie.privacy;

import fr.vigie.privacy.Erasure.Asker;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Forgets somebody: the one way in which that is done, over every collection that a feature has
/// declared. It is in the register before it begins, so that it is brought to its end after a
/// crash, and done again on a database that was restored from before.
final class EraseData {

  private static final System.Logger LOG = System.getLogger(EraseData.class.getName());

  private final List<PersonalData> register;
  private final KeptData kept;
  private final Map<String, Forgetting> own;
  private final Erasures erasures;
  private final ErasureFile file;
  private final Ids ids;
  private final Clock clock;

  /// @param own by collection, where its feature forgets by itself
  EraseData(
      List<PersonalData> register,
      KeptData kept,
      Map<String, Forgetting> own,
      Erasures erasures,
      ErasureFile file,
      Ids ids,
      Clock clock) {
    this.register = List.copyOf(register);
    this.kept = kept;
    this.own = Map.copyOf(own);
    this.erasures = erasures;
    this.file = file;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param by the member of staff; null unless one does it
  Erasure erase(DataSubject sought, Asker asker, @Nullable String by) {
    var subject = kept.found(sought);
    var begun = new Erasure(ids.next("era"), asker, by, clock.instant(), subject, Map.of(), false);
    erasures.put(begun);
    file.append(begun);
    return finish(begun);
  }

  /// Forgets whoever the register says, and counts what there was.
  private Erasure finish(Erasure begun) {
    var counts = new LinkedHashMap<String, Long>();
    for (var each : register) {
      var count = each.isOfStaffOnly() ? 0 : erase(each, begun.subject());
      if (count > 0) {
        counts.put(each.collection(), count);
      }
    }
    var done = begun.done(counts);
    erasures.put(done);
    return done;
  }

  private long erase(PersonalData each, DataSubject subject) {
    var itself = own.get(each.collection());
    return itself == null ? kept.erase(each, subject) : itself.forget(subject);
  }

  /// Brings to their end the erasures that were cut off, and does again those that the database
  /// does not know, as it was restored from before them.
  int reapply() {
    var missing = file.read().stream().filter(each -> erasures.find(each.id()).isEmpty()).toList();
    missing.forEach(this::finish);
    var unfinished = erasures.unfinished();
    unfinished.forEach(this::finish);
    var count = missing.size() + unfinished.size();
    if (count > 0) {
      LOG.log(Level.INFO, "{0} erasures of the deletion register were applied again", count);
    }
    return count;
  }
}
