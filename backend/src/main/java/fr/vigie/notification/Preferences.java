package fr.vigie.notification;

import fr.vigie.outbox.Channel;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told of what.
///
/// @param owner whose they are: the id of a member of staff, or the holder of a follow
/// @param modes what they said; of all else as it is usual
/// @param quietHours their own; null for those of each territory
/// @param muted the ids of what they do not want to hear of any more
/// @param email where a member of staff wants to be written to; null for nowhere
/// @param language of what is written to them, two letters of ISO 639-1; null where they did not
///   say
public record Preferences(
    String owner,
    Map<Choice, Mode> modes,
    Digest digest,
    @Nullable QuietHours quietHours,
    Set<String> muted,
    @Nullable String email,
    @Nullable String language) {

  static final int MOST_MUTED = 200;

  public Preferences {
    modes = Map.copyOf(modes);
    muted = Set.copyOf(muted);
  }

  /// A kind by a channel.
  public record Choice(NotificationKind kind, Channel channel) {}

  /// Of somebody who never said anything.
  static Preferences none(String owner) {
    return new Preferences(owner, Map.of(), Digest.USUAL, null, Set.of(), null, null);
  }

  Mode mode(NotificationKind kind, Channel channel) {
    var said = modes.get(new Choice(kind, channel));
    return said == null ? kind.usual(channel) : said;
  }
}
