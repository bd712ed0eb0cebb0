package fr.vigie.handover;

import fr.vigie.handover.HandoverNote.Acknowledgement;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All notes of the last year.
public interface HandoverNotes {

  Optional<HandoverNote> find(String id);

  Optional<HandoverNote> findByClientId(String clientNoteId);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(HandoverNote note);

  /// Adds who has read it; whether they had not until now.
  boolean acknowledge(HandoverNote note, Acknowledgement acknowledgement);

  List<Row> list(Collection<String> ids, Wanted wanted);

  /// Those of a territory, the last written first.
  ///
  /// @param isOpen only those that are open at an instant, or only those that are not; null for all
  Page<Row> page(
      String territory,
      @Nullable Boolean isOpen,
      Instant now,
      int first,
      @Nullable String after,
      Wanted wanted);
}
