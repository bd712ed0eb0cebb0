package fr.vigie.abuse;

import fr.vigie.contact.Contact;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Who is blocked where, held in the process; a change counts at once here, and half a minute later
/// at most wherever it is not heard of.
public final class BlockList {

  /// As many are held; the rest must wait until some have ended.
  public static final int MOST = 10_000;

  private static final Duration HELD = Duration.ofSeconds(30);

  private final Blocks blocks;
  private final Pseudonyms pseudonyms;
  private final SenderMarks marks;
  private final Clock clock;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

  private record Held(List<Block> blocks, Instant since) {}

  /// Who does something, by all of which they could be known.
  ///
  /// @param contact how they say that they can be reached; null when they do not
  /// @param pseudonym what they are called in what they speak about; null for nothing
  public record Who(
      Viewer viewer, Sender sender, @Nullable Contact contact, @Nullable String pseudonym) {}

  BlockList(Blocks blocks, Pseudonyms pseudonyms, SenderMarks marks, Clock clock) {
    this.blocks = blocks;
    this.pseudonyms = pseudonyms;
    this.marks = marks;
    this.clock = clock;
  }

  /// What keeps somebody from filing in a territory now; the one that ends last.
  public Optional<Block> blockOf(Who who, String territory) {
    var now = clock.instant();
    var here =
        blocks(now).stream()
            .filter(block -> block.holdsIn(territory) && block.until().isAfter(now))
            .toList();
    var known = new HashSet<String>();
    here.stream().map(Block::of).distinct().forEach(of -> known.addAll(known(who, of)));
    return here.stream()
        .filter(block -> known.contains(block.mark()))
        .max(Comparator.comparing(Block::until));
  }

  /// All marks that somebody has in a territory.
  private Set<String> known(Who who, String territory) {
    var sent = marks.of(territory, who.sender());
    var contact = who.contact();
    var all = new HashSet<String>();
    add(all, who.pseudonym());
    add(all, contact == null ? null : pseudonyms.of(territory, contact));
    add(all, pseudonyms.of(territory, who.viewer()));
    add(all, sent.device());
    add(all, sent.address());
    return all;
  }

  private static void add(Set<String> all, @Nullable String mark) {
    if (mark != null) {
      all.add(mark);
    }
  }

  private List<Block> blocks(Instant now) {
    var known = held.get();
    if (known == null || known.since().plus(HELD).isBefore(now)) {
      known = new Held(blocks.active(now, MOST), now);
      held.set(known);
    }
    return known.blocks();
  }

  /// Forgets who is blocked, as that has changed.
  public void forget() {
    held.set(null);
  }
}
