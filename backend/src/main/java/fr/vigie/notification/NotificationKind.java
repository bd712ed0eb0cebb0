package fr.vigie.notification;

import static fr.vigie.notification.NotificationKind.Told.ADMINISTRATORS;
import static fr.vigie.notification.NotificationKind.Told.DISPATCHERS;
import static fr.vigie.notification.NotificationKind.Told.EVERYBODY;
import static fr.vigie.notification.NotificationKind.Told.FOLLOWERS;
import static fr.vigie.notification.NotificationKind.Told.FORMER_WORKERS;
import static fr.vigie.notification.NotificationKind.Told.LISTENERS;
import static fr.vigie.notification.NotificationKind.Told.NEIGHBOURS;
import static fr.vigie.notification.NotificationKind.Told.REPORTER;
import static fr.vigie.notification.NotificationKind.Told.WORKERS;
import static fr.vigie.notification.NotificationKind.Urgency.DUTY;
import static fr.vigie.notification.NotificationKind.Urgency.SAFETY;
import static fr.vigie.notification.NotificationKind.Urgency.USUAL;

import fr.vigie.event.Event;
import fr.vigie.outbox.Channel;
import fr.vigie.situation.SituationEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people are told of: one line a kind, with who hears of it, how urgently, and the events
/// that it is of.
public enum NotificationKind {
  REPORT_RECEIVED(REPORTER, USUAL, About.REPORT_FILED, "FILE"),
  REPORT_NEARBY(NEIGHBOURS, USUAL, About.REPORT_FILED, "FILE"),
  REPORT_QUALIFIED(FOLLOWERS, USUAL, About.REPORT, "QUALIFY"),
  REPORT_PLANNED(FOLLOWERS, USUAL, About.REPORT, "PLAN"),
  REPORT_IN_PROGRESS(FOLLOWERS, USUAL, About.REPORT, "START"),
  REPORT_QUESTION(REPORTER, USUAL, About.REPORT, "ASK"),
  REPORT_ANSWERED(FOLLOWERS, USUAL, About.REPORT, "ANSWER"),
  REPORT_FORWARDED(FOLLOWERS, USUAL, About.REPORT, "FORWARD"),
  REPORT_RESOLVED(FOLLOWERS, USUAL, About.REPORT, "RESOLVE", "SETTLE"),
  REPORT_REOPENED(FOLLOWERS, USUAL, About.REPORT, "REOPEN"),
  REPORT_CLOSED(FOLLOWERS, USUAL, About.REPORT, "CLOSE"),
  REPORT_REJECTED(FOLLOWERS, USUAL, About.REPORT, "REJECT"),
  REPORT_DUPLICATE(FOLLOWERS, USUAL, About.REPORT, "MERGE"),
  REPORT_CONTESTED(DISPATCHERS, DUTY, About.REPORT, "CONTEST"),
  REPORT_REPLIED(DISPATCHERS, DUTY, About.REPORT, "REPLY"),
  WORK_ORDER_ASSIGNED(WORKERS, DUTY, About.WORK_ORDER, "PLAN", "ASSIGN", "DISPATCH", "REOPEN"),
  WORK_ORDER_TAKEN_AWAY(
      FORMER_WORKERS, DUTY, About.WORK_ORDER, "ASSIGN", "REFUSE", "LAPSE", "DISBAND"),
  WORK_ORDER_CHANGED(WORKERS, DUTY, About.WORK_ORDER, "CHANGE", "ABSORB", "SPLIT", "JOIN"),
  WORK_ORDER_CANCELLED(WORKERS, DUTY, About.WORK_ORDER, "CANCEL", "MERGE"),
  WORK_ORDER_ACCEPTED(DISPATCHERS, DUTY, About.WORK_ORDER, "ACCEPT"),
  WORK_ORDER_REFUSED(DISPATCHERS, DUTY, About.WORK_ORDER, "REFUSE"),
  WORK_ORDER_LAPSED(DISPATCHERS, DUTY, About.WORK_ORDER, "LAPSE"),
  WORK_ORDER_GIVEN_UP(DISPATCHERS, DUTY, About.WORK_ORDER, "GIVE_UP"),
  WORK_ORDER_ESCALATED(DISPATCHERS, DUTY, About.WORK_ORDER_LATE),
  ALARM_CRITICAL(DISPATCHERS, SAFETY, About.ALARM_RAISED, "RAISE"),
  ALARM_WORSENED(DISPATCHERS, SAFETY, About.ALARM, "WORSEN"),
  ALARM_RAISED(DISPATCHERS, DUTY, About.ALARM_RAISED, "RAISE"),
  KEPT_WORK(DISPATCHERS, DUTY, About.KEPT_WORK),
  PLANNED_WORK(EVERYBODY, USUAL, About.PLANNED_WORK, "SET"),
  NEWS(LISTENERS, USUAL, About.NEWS, "PUBLISH"),
  WEBHOOK_ENDED(ADMINISTRATORS, USUAL, About.WEBHOOK, "FAIL", "GO");

  private static final Map<String, List<NotificationKind>> BY_EVENT = byEvent();
  private static final String ANY = "*";

  private final Told told;
  private final Urgency urgency;
  private final About about;

  @SuppressWarnings("ImmutableEnumChecker") // what List.of gives cannot be changed
  private final List<String> acts;

  NotificationKind(Told told, Urgency urgency, About about, String... acts) {
    this.told = told;
    this.urgency = urgency;
    this.about = about;
    this.acts = List.of(acts);
  }

  /// Who hears of it.
  public enum Told {
    /// Who filed the report.
    REPORTER(App.CITIZEN),
    /// Who follows the report or one of its duplicates.
    FOLLOWERS(App.CITIZEN),
    /// Who follows the commune, or an area around the place.
    NEIGHBOURS(App.CITIZEN),
    /// Whoever asked their phone for news of the territory.
    EVERYBODY(App.CITIZEN),
    /// The same, and who follows a commune of the territory or an area in it.
    LISTENERS(App.CITIZEN),
    /// The agent, the crew, or the team while it is nobody's own.
    WORKERS(App.AGENT),
    /// Who was told that the work is theirs, and it is no more.
    FORMER_WORKERS(App.AGENT),
    DISPATCHERS(App.HYPERVISOR),
    ADMINISTRATORS(App.HYPERVISOR);

    private final App app;

    Told(App app) {
      this.app = app;
    }

    boolean isStaff() {
      return app != App.CITIZEN;
    }

    /// Whether phones hear of it by the topic of the territory, whoever has them.
    boolean isByTopic() {
      return this == EVERYBODY || this == LISTENERS;
    }
  }

  /// The apps, as `contracts/versions.json` names them in lower case.
  public enum App {
    CITIZEN,
    AGENT,
    HYPERVISOR
  }

  /// When it may be told, and how long anybody wants to hear of it.
  public enum Urgency {
    /// Waits until quiet hours are over.
    USUAL(Duration.ofDays(3)),
    /// Does not wait where who is told is on duty.
    DUTY(Duration.ofHours(12)),
    /// Never waits.
    SAFETY(Duration.ofHours(4));

    private final Duration life;

    Urgency(Duration life) {
      this.life = life;
    }

    Duration life() {
      return life;
    }
  }

  /// What it is about, by the types of the events.
  enum About {
    REPORT_FILED("ReportFiled"),
    REPORT("ReportChanged"),
    WORK_ORDER("WorkOrderChanged"),
    WORK_ORDER_LATE("WorkOrderEscalated"),
    ALARM_RAISED("AlarmRaised"),
    ALARM("AlarmChanged"),
    KEPT_WORK("FieldEventRefused"),
    PLANNED_WORK("PlannedWorkSet"),
    NEWS("NewsPublished"),
    /// A partner's server, whichever way it is told.
    WEBHOOK("WebhookChanged", "NgsiSubscriptionChanged");

    @SuppressWarnings("ImmutableEnumChecker") // what List.of gives cannot be changed
    private final List<String> types;

    About(String... types) {
      this.types = List.of(types);
    }

    /// The first of them.
    String type() {
      return types.getFirst();
    }
  }

  /// Empty for what is no kind of notification, such as what partners are told.
  static Optional<NotificationKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /// Whether somebody may be to be told of an event; asked for every event in its transaction.
  public static boolean isToldOf(Event event) {
    return !of(event.type(), event.act()).isEmpty();
  }

  /// All kinds that an event may be told as.
  static List<NotificationKind> of(Event event) {
    return of(event.type(), event.act());
  }

  static List<NotificationKind> of(String type, String act) {
    var found = BY_EVENT.get(type + " " + act);
    return found == null ? BY_EVENT.getOrDefault(type + " " + ANY, List.of()) : found;
  }

  private static Map<String, List<NotificationKind>> byEvent() {
    var all = new HashMap<String, List<NotificationKind>>();
    for (var kind : values()) {
      var acts = kind.acts.isEmpty() ? List.of(ANY) : kind.acts;
      for (var type : kind.about.types) {
        acts.forEach(
            act -> all.computeIfAbsent(type + " " + act, _ -> new ArrayList<>()).add(kind));
      }
    }
    // In the words that apps which are out already have for an answer to a report.
    for (var act : List.of("MESSAGE", "ADD", "GROW")) {
      all.put(SituationEvents.CHANGED + " " + act, List.of(REPORT_ANSWERED));
    }
    return all;
  }

  public Told told() {
    return told;
  }

  public Urgency urgency() {
    return urgency;
  }

  /// The app that shows it.
  public App app() {
    return told.app;
  }

  About about() {
    return about;
  }

  /// Those that it is told of; none for all.
  List<String> acts() {
    return acts;
  }

  /// How it is told to those who never said how.
  Mode usual(Channel channel) {
    if (this == WORK_ORDER_ACCEPTED || this == ALARM_RAISED) {
      return Mode.OFF;
    }
    if (channel == Channel.EMAIL) {
      return this == NEWS ? Mode.OFF : Mode.WITHOUT_APP;
    }
    return Mode.IMMEDIATE;
  }

  /// The name of its title among the words of the apps, such as `notification.KEPT_WORK.title`.
  public String titleKey() {
    return "notification." + name() + ".title";
  }

  public String bodyKey() {
    return "notification." + name() + ".body";
  }

  /// The facts that its words are made with, in their order.
  public List<String> arguments() {
    return switch (about) {
      case REPORT_FILED, REPORT -> List.of("reference");
      case WORK_ORDER_LATE -> List.of("level");
      case WORK_ORDER, ALARM_RAISED, ALARM, KEPT_WORK, PLANNED_WORK, NEWS, WEBHOOK -> List.of();
    };
  }

  /// What a person can switch off on their device as a whole.
  public String group() {
    return switch (about) {
      case REPORT_FILED, REPORT -> "reports";
      case WORK_ORDER, WORK_ORDER_LATE, KEPT_WORK -> "work";
      case ALARM_RAISED, ALARM -> "alarms";
      case PLANNED_WORK, NEWS -> "news";
      case WEBHOOK -> "partners";
    };
  }

  /// What a device shows once: the newer in the place of the older.
  ///
  /// @param subject the id of what it is about
  public String collapse(String subject) {
    return switch (this) {
      case REPORT_NEARBY -> "nearby";
      // What comes of the report meanwhile must not hide that an answer is waited for.
      case REPORT_QUESTION -> subject + " question";
      default -> subject;
    };
  }

  /// Those that somebody may be told.
  static List<NotificationKind> ofStaff(boolean isStaff) {
    return Arrays.stream(values())
        .filter(kind -> kind.told != EVERYBODY && (isStaff || !kind.told.isStaff()))
        .toList();
  }
}
