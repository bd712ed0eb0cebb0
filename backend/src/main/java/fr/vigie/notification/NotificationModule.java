package fr.vigie.notification;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.Alarms;
import fr.vigie.contact.Contacts;
import fr.vigie.firebase.PushWords;
import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.mongo.Migration;
import fr.vigie.news.NewsOfTerritories;
import fr.vigie.notification.NotificationKind.About;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.SecondLook;
import fr.vigie.plannedwork.FindPlannedWork;
import fr.vigie.pushtarget.PushTargets;
import fr.vigie.report.Reports;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.situation.SituationEvents;
import fr.vigie.situation.Situations;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the rest of the backend sees of notifications.
public record NotificationModule(Audience audience, SecondLook secondLook, FeatureWiring wiring) {

  /// By which keys the apps find the words for what they are told.
  public static final PushWords WORDS = new AppWords();

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(135, "index notifications", MongoNotifications::createIndexes),
          new Migration(136, "index notification preferences", MongoPreferences::createIndexes));

  /// What is kept of those who are told.
  public static final List<PersonalData> PERSONAL_DATA =
      List.of(
          new PersonalData(
              "notifications",
              "what somebody was told and whether they have read it, by a pseudonym, the hash of a"
                  + " secret link or the id of a member of staff",
              "so that they find it again",
              Basis.PUBLIC_TASK,
              "90 days",
              List.of(new Link("recipient", KnownBy.PSEUDONYM)),
              deleted("recipient", "kind", "subject", "readAt")),
          new PersonalData(
              "notificationPreferences",
              "how somebody wants to be told of what; of members of staff, where they want to be"
                  + " written to",
              "to tell them as they want",
              Basis.PUBLIC_TASK,
              "until they end it; of a secret link three years after they changed last",
              List.of(new Link("_id", KnownBy.PSEUDONYM)),
              deleted(
                  "_id",
                  "modes",
                  "digestHour",
                  "digestWeekday",
                  "quietFrom",
                  "quietUntil",
                  "muted",
                  "email",
                  "language")),
          PersonalData.ofStaff("quietHours", "who set them", "by"));

  /// What is needed of other features.
  ///
  /// @param ways those by which this installation can send
  public record Sources(
      Territories territories,
      People people,
      Contacts contacts,
      Reports reports,
      FollowModule follow,
      WorkOrders workOrders,
      TeamModule team,
      Alarms alarms,
      Situations situations,
      NewsOfTerritories news,
      FindPlannedWork plannedWork,
      PushTargets targets,
      Set<Channel> ways) {}

  /// Where members of staff want to be written to.
  public interface StaffEmail {
    Optional<String> find(String person);
  }

  public static StaffEmail staffEmail(MongoDatabase database) {
    var preferences = new MongoPreferences(database);
    return person -> Optional.ofNullable(preferences.of(person).email());
  }

  public static NotificationModule on(MongoDatabase database, Sources from, Clock clock) {
    var notifications = new MongoNotifications(database);
    var preferences = new MongoPreferences(database);
    var quiet = new MongoQuietHours(database);
    var moments = new Moments(quiet, from.team().duty());
    var colleagues = new Colleagues(from.people(), from.workOrders());
    var reach = new Reach(from.targets(), from.contacts(), moments, from.ways());
    var audience =
        new NotificationAudience(
            tellers(from, notifications, colleagues, clock),
            preferences,
            new Inbox(notifications),
            reach,
            from.ways());
    var parts =
        new NotificationWiring.Parts(
            new FindOwners(from.follow().secrets(), from.follow().links()),
            preferences,
            notifications,
            quiet,
            new SetPreferences(preferences, clock),
            new MuteSubject(preferences, clock),
            new SetQuietHours(from.territories(), quiet, clock),
            new NotificationView(from.territories()),
            clock);
    var stillTold =
        new StillTold(
            from.people(),
            from.reports(),
            from.follow().followers(),
            colleagues,
            new Announced(from.news(), from.plannedWork(), clock));
    return new NotificationModule(audience, stillTold, new NotificationWiring(parts));
  }

  private static Map<String, Teller> tellers(
      Sources from, Notifications notifications, Colleagues colleagues, Clock clock) {
    var followers = from.follow().followers();
    var hearers =
        new ReportHearers(from.reports(), followers, from.follow().secrets(), from.people());
    var reports = new TellOfReports(from.reports(), followers, hearers, colleagues);
    var work = new TellOfWork(from.workOrders(), notifications, colleagues);
    var alarms = new TellOfAlarms(from.alarms(), colleagues);
    return Map.ofEntries(
        Map.entry(About.REPORT_FILED.type(), reports),
        Map.entry(About.REPORT.type(), reports),
        Map.entry(
            SituationEvents.CHANGED,
            new TellOfSituations(from.situations(), from.reports(), hearers)),
        Map.entry(About.WORK_ORDER.type(), work),
        Map.entry(About.WORK_ORDER_LATE.type(), work),
        Map.entry(About.ALARM_RAISED.type(), alarms),
        Map.entry(About.ALARM.type(), alarms),
        Map.entry(About.KEPT_WORK.type(), new TellOfKeptWork(colleagues)),
        Map.entry(
            About.NEWS.type(), new TellOfNews(from.news(), from.territories(), followers, clock)),
        Map.entry(About.WEBHOOK.type(), new TellOfWebhooks(colleagues)));
  }

  private static List<Part> deleted(String... fields) {
    return Stream.of(fields).map(field -> new Part(field, Erasure.DELETE_DOCUMENT)).toList();
  }
}
