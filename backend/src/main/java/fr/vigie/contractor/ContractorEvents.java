package fr.vigie.contractor;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of contractors.
final class ContractorEvents {

  private final EventLog log;
  private final Ids ids;

  ContractorEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /// @param act `ADD`, `RENAME` or `END`
  void changed(Contractor contractor, String act, String by, Instant at) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "ContractorChanged",
                contractor.territory(),
                contractor.id(),
                act,
                by,
                at)));
  }
}
