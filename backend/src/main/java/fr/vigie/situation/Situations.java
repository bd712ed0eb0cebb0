package fr.vigie.situation;

import fr.vigie.identity.Scope;
import fr.vigie.shared.Page;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All situations there ever were.
public interface Situations {

  Optional<Situation> find(String id);

  Optional<Situation> findByClientId(String clientSituationId);

  /// The one whose followers were told something under this name.
  Optional<Situation> findByMessage(String clientMessageId);

  /// Those of a kind with a key, then those with one of these members; of each at most so many, the
  /// last first.
  List<Situation> related(Kind kind, String key, Collection<String> members, int most);

  /// Proposals that nothing was added to since an instant, the longest waiting first.
  List<Situation> proposedUntil(Instant freshAt, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its key or its client id is taken.
  void add(Situation situation);

  /// Keeps it as it is now. Throws {@link fr.vigie.shared.AlreadyExists} when its key, or the name
  /// of a message, is taken.
  void put(Situation situation);

  List<Row> list(Collection<String> ids, Wanted wanted);

  /// A page of those that fit, the last first.
  Page<Row> page(SituationFilter filter, int first, @Nullable String after, Wanted wanted);

  /// Open ones of some territories that an alarm or a report is in, the last first.
  List<Row> holding(Collection<String> members, Scope scope, Wanted wanted);
}
