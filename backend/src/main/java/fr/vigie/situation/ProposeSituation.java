package fr.vigie.situation;

import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Proposal;
import fr.vigie.situation.Situation.Status;
import fr.vigie.situation.SituationLifecycle.Act;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule proposes that signs have one cause. What is open already of the same cause takes them up;
/// what a person has judged is not proposed again by the signs that they knew.
public final class ProposeSituation {

  /// So long after the last sign one more joins by itself, however few there are now.
  static final Duration JOINS = Duration.ofHours(24);

  private static final int MOST_RELATED = 20;
  private static final int MOST_LOOKED_UP = 500;

  /// What a rule has found.
  ///
  /// @param key of the cause
  /// @param narrower keys of causes that this one would include
  /// @param rule says of signs why they are a situation; empty when they are none
  public record Request(
      String territory, Kind kind, String key, Set<String> narrower, List<Sign> signs, Rule rule) {

    public Request {
      narrower = Set.copyOf(narrower);
      signs = List.copyOf(signs);
    }

    /// Of the last, by which what is there already is found.
    private List<String> ids() {
      var from = Math.max(0, signs.size() - MOST_LOOKED_UP);
      return signs.subList(from, signs.size()).stream().map(Sign::id).toList();
    }
  }

  /// What makes signs a situation.
  public interface Rule {
    Optional<Explanation> explain(List<Sign> signs);
  }

  /// What came of it.
  public enum Outcome {
    PROPOSED,
    /// There is one already, which has them now.
    JOINED,
    NOTHING
  }

  private final Situations situations;
  private final TellJoined tellJoined;
  private final SituationEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  ProposeSituation(
      Situations situations,
      TellJoined tellJoined,
      SituationEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.situations = situations;
    this.tellJoined = tellJoined;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome propose(Request request) {
    return transactions.runTwice(() -> decide(request));
  }

  private Outcome decide(Request request) {
    var related =
        situations.related(request.kind(), request.key(), request.ids(), MOST_RELATED).stream()
            .filter(each -> each.territory().equals(request.territory()))
            .toList();
    return related.stream()
        .filter(each -> each.isOpen() && !isApart(each, request))
        .findFirst()
        .map(open -> join(open, request))
        .orElseGet(() -> begin(related, request));
  }

  /// A part of it has a cause of its own: a person has said so, or there is no reason for a wider
  /// one.
  private static boolean isApart(Situation situation, Request request) {
    return isBelow(situation, request)
        && (situation.status() == Status.CONFIRMED
            || request.rule().explain(request.signs()).isEmpty());
  }

  private static boolean isBelow(Situation situation, Request request) {
    return situation.key().filter(request.narrower()::contains).isPresent();
  }

  private Outcome join(Situation open, Request request) {
    var known = new HashSet<>(open.members());
    known.addAll(open.excluded());
    var more = request.signs().stream().filter(sign -> !known.contains(sign.id())).toList();
    if (more.isEmpty()) {
      return Outcome.JOINED;
    }
    var explanation = request.rule().explain(request.signs());
    var isFresh = open.freshAt().plus(JOINS).isAfter(clock.instant());
    if (explanation.isEmpty() && !isFresh) {
      return Outcome.NOTHING;
    }
    var now = clock.instant();
    var grown =
        grown(open, more, request).proposedAs(proposal(open, request, explanation.orElse(null)));
    var told = tellJoined.tell(open, grown, now);
    situations.put(told);
    events.append(told, Act.GROW, null, now);
    return Outcome.JOINED;
  }

  /// A wider cause takes the place of a narrower one; why a wider one was seen stays when more of a
  /// narrower one joins it. A neighbourhood is known by who is in it.
  private static @Nullable Proposal proposal(
      Situation open, Request request, @Nullable Explanation explanation) {
    var before = open.proposal();
    if (before == null || explanation == null) {
      return before;
    }
    if (isBelow(open, request)) {
      return new Proposal(request.key(), explanation);
    }
    var isSame = before.key().equals(request.key()) || request.kind() == Kind.NEIGHBOURHOOD;
    return isSame ? new Proposal(before.key(), explanation) : before;
  }

  /// With as many of them as it can hold; all are counted.
  private static Situation grown(Situation open, List<Sign> more, Request request) {
    var grown = Members.withAsManyAsFit(open, more);
    var count = Math.max(grown.memberCount(), request.signs().size());
    return grown.of(grown.members(), count, grown.extent());
  }

  private Outcome begin(List<Situation> related, Request request) {
    var fresh = fresh(related, request.signs());
    return request
        .rule()
        .explain(fresh)
        .map(explanation -> begin(request, fresh, explanation))
        .orElse(Outcome.NOTHING);
  }

  /// Those that belong to nothing open, and that no person knew when they judged.
  private static List<Sign> fresh(List<Situation> related, List<Sign> signs) {
    var taken = new HashSet<String>();
    related.stream().filter(Situation::isOpen).forEach(each -> taken.addAll(each.members()));
    var judged = related.stream().flatMap(each -> each.closedAt().stream()).toList();
    return signs.stream()
        .filter(sign -> !taken.contains(sign.id()))
        .filter(sign -> judged.stream().allMatch(sign::isKnownSince))
        .toList();
  }

  private Outcome begin(Request request, List<Sign> signs, Explanation explanation) {
    var now = clock.instant();
    var empty =
        new Situation(
            ids.next("sit"),
            request.territory(),
            request.kind(),
            Status.PROPOSED,
            null,
            List.of(),
            List.of(),
            signs.size(),
            Extent.of(signs),
            new Proposal(request.key(), explanation),
            null,
            now,
            null,
            null,
            null,
            null,
            List.of());
    var situation = grown(empty, signs, request);
    situations.add(situation);
    events.append(situation, Act.PROPOSE, null, now);
    return Outcome.PROPOSED;
  }
}
