package fr.vigie.notification;

import fr.vigie.contact.Contact;
import fr.vigie.contact.Contacts;
import fr.vigie.event.Event;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.pushtarget.PushTargets;
import fr.vigie.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// By which ways somebody is told, and when: as they said, or as it is usual. Only ways that this
/// installation has are taken.
final class Reach {

  private final PushTargets targets;
  private final Contacts contacts;
  private final Moments moments;
  private final Set<Channel> ways;

  /// @param ways those by which this installation can send
  Reach(PushTargets targets, Contacts contacts, Moments moments, Set<Channel> ways) {
    this.targets = targets;
    this.contacts = contacts;
    this.moments = moments;
    this.ways = Set.copyOf(ways);
  }

  /// What is sent to a part of those who are told.
  ///
  /// @param preferences of each of them
  Stream<NewDelivery> of(
      Telling telling,
      Event event,
      List<Hearer> hearers,
      Map<String, Preferences> preferences,
      Instant now) {
    var devices = devices(hearers, now);
    var usual = moments.usual(telling.message().territory());
    return hearers.stream()
        .flatMap(hearer ->
            new One(telling, event, hearer, preferences.get(hearer.id()), usual, now)
                .deliveries(devices.getOrDefault(hearer.id(), List.of())));
  }

  private Map<String, List<PushTarget>> devices(List<Hearer> hearers, Instant now) {
    var devices = new HashMap<String, List<PushTarget>>();
    if (ways.contains(Channel.PUSH) && !hearers.isEmpty()) {
      var ids = hearers.stream().map(Hearer::id).toList();
      for (var target : targets.of(ids, now.minus(PushTarget.SENT_TO))) {
        target
            .owners()
            .forEach(owner -> devices.computeIfAbsent(owner, _ -> new ArrayList<>()).add(target));
      }
    }
    return devices;
  }

  /// A language that Vigie speaks; French for those who ask for none of them.
  static String spoken(@Nullable String language) {
    return Language.named(language).orElse(Language.FR).tag();
  }

  /// What is sent to one of them.
  private final class One {

    private final Telling telling;
    private final Event event;
    private final Hearer hearer;
    private final Preferences preferences;
    private final Supplier<QuietHours> usual;
    private final Instant now;

    One(
        Telling telling,
        Event event,
        Hearer hearer,
        @Nullable Preferences said,
        Supplier<QuietHours> usual,
        Instant now) {
      this.telling = telling;
      this.event = event;
      this.hearer = hearer;
      this.preferences = said == null ? Preferences.none(hearer.id()) : said;
      this.usual = usual;
      this.now = now;
    }

    Stream<NewDelivery> deliveries(List<PushTarget> devices) {
      var rings = preferences.mode(telling.kind(), Channel.PUSH) != Mode.OFF;
      var ringing = rings ? ringing(devices) : List.<PushTarget>of();
      var pushed = ringing.isEmpty() ? Stream.<NewDelivery>empty() : push(ringing);
      var isWritten = ways.contains(Channel.EMAIL) && isWritten(devices);
      return isWritten ? Stream.concat(pushed, letter().stream()) : pushed;
    }

    /// Telephones hear by the topic what is told by it; browsers know no topics.
    private List<PushTarget> ringing(List<PushTarget> devices) {
      return telling.kind().told().isByTopic()
          ? devices.stream().filter(device -> device.platform() == Platform.WEB).toList()
          : devices;
    }

    private boolean isWritten(List<PushTarget> devices) {
      return switch (preferences.mode(telling.kind(), Channel.EMAIL)) {
        case IMMEDIATE, DAILY, WEEKLY -> true;
        case WITHOUT_APP -> devices.isEmpty();
        case OFF -> false;
      };
    }

    private Stream<NewDelivery> push(List<PushTarget> devices) {
      var at = moments.ring(telling, hearer, preferences.quietHours(), usual, now);
      return devices.stream()
          .map(target ->
              new Address(Channel.PUSH, target.id(), hearer.id(), spoken(target.language())))
          .map(address -> delivery(address, at, null));
    }

    /// To the address that was given with what they reported, or where a member of staff wants to
    /// be written to, also of what they follow as anybody may.
    private Optional<NewDelivery> letter() {
      return Optional.ofNullable(hearer.contact())
          .flatMap(who ->
              contacts
                  .find(who)
                  .filter(contact -> contact.email() != null)
                  .map(contact -> letter(who, language(contact))))
          .or(() ->
              Optional.ofNullable(preferences.email())
                  .map(_ -> letter("staff:" + hearer.id(), preferences.language())));
    }

    private @Nullable String language(Contact contact) {
      return preferences.language() == null ? contact.language() : preferences.language();
    }

    private NewDelivery letter(String to, @Nullable String language) {
      var address = new Address(Channel.EMAIL, to, hearer.id(), spoken(language));
      var mode = preferences.mode(telling.kind(), Channel.EMAIL);
      return mode == Mode.DAILY || mode == Mode.WEEKLY
          ? delivery(address, preferences.digest().next(now, mode), mode + " " + to)
          : delivery(address, now, null);
    }

    private NewDelivery delivery(Address address, Instant at, @Nullable String bundle) {
      var until = at.plus(telling.kind().urgency().life());
      return new NewDelivery(event, telling.message(), address, at, until, bundle);
    }
  }
}
