package fr.vigie.ngsisubscription;

import fr.vigie.identity.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All subscriptions.
interface Subscriptions {

  Optional<Subscription> find(String id);

  /// At most so many of those whose territories are all in a scope, by id.
  List<Subscription> within(Scope scope, int offset, int most);

  /// How many there are, at most so many.
  long count(int most);

  /// Those that want to be told.
  List<Subscription> told();

  /// Another one each time that a subscription was added, changed or removed.
  long version();

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its id is taken.
  void add(Subscription subscription);

  /// Keeps what is asked for; how it has gone stays, but for what failed.
  void change(Subscription subscription);

  void remove(String id);

  void end(String id, Subscription.Ended how);

  /// They have something to be told.
  void wake(List<String> ids, Instant now);

  /// Takes up some that have something to be told, the longest waiting first; what is not let go
  /// until then can be taken up again, by any backend.
  Claimed claim(int most, Instant now, Instant until);

  /// The server took a notification over.
  void sent(String id, Instant at);

  /// It did not; how it has gone then.
  Subscription.Progress failed(String id, Instant at);

  /// Lets one go: it has nothing to be told before then.
  void again(String id, String claim, Instant due);

  /// Lets one go that has nothing to be told.
  void rest(String id, String claim);

  /// What was taken up at once.
  record Claimed(String claim, List<Subscription> subscriptions) {

    public Claimed {
      subscriptions = List.copyOf(subscriptions);
    }
  }
}
