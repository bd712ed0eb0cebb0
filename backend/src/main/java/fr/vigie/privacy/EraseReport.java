package fr.vigie.privacy;

import fr.vigie.privacy.Erasure.Asker;
import java.util.Set;

/// Forgets who filed one report and in which words, for whoever has proven that it is theirs, as by
/// its secret link.
final class EraseReport {

  private final EraseData erase;

  EraseReport(EraseData erase) {
    this.erase = erase;
  }

  Erasure erase(String reportId) {
    return erase.erase(new DataSubject(Set.of(), Set.of(), Set.of(reportId)), Asker.LINK, null);
  }
}
