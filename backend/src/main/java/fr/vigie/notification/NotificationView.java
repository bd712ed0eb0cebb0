package fr.vigie.notification;

import fr.vigie.graphql.Connection;
import fr.vigie.notification.NotificationShown.OwnPreferences;
import fr.vigie.notification.NotificationShown.Wanted;
import fr.vigie.shared.Language;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import org.jspecify.annotations.Nullable;

/// How the types of `notification.graphqls` are read.
final class NotificationView {

  private final Territories territories;

  NotificationView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    views
        .of("Notification", Notification.class)
        .value("id", Notification::id)
        .value("kind", Notification::kind)
        .part("territory", told -> territories.find(told.message().territory()).orElse(null))
        .value("subjectId", told -> told.message().subject())
        .reference("report", "visibleReport", told -> about(told, "rep_"))
        .reference("news", "news", told -> about(told, "nws_"))
        .value("at", Notification::at)
        .value("readAt", Notification::readAt);
    Connection.declare(views, "Notification");
    views
        .of("NotificationPreferences", OwnPreferences.class)
        .part("preferences", OwnPreferences::wanted)
        .value("digestHour", own -> own.said().digest().hour())
        .value("digestWeekday", own -> own.said().digest().weekday())
        .part("quietHours", own -> own.said().quietHours())
        .value("mutedSubjectIds", own -> own.said().muted().stream().sorted().toList())
        .value("email", own -> own.said().email())
        .value("language", own -> language(own.said().language()))
        .value("unreadCount", OwnPreferences::unread);
    views
        .of("NotificationPreference", Wanted.class)
        .value("kind", Wanted::kind)
        .value("channel", Wanted::channel)
        .value("mode", Wanted::mode);
    views
        .of("QuietHours", QuietHours.class)
        .value("from", QuietHours::from)
        .value("until", QuietHours::until);
  }

  private static @Nullable Language language(@Nullable String tag) {
    return Language.named(tag).orElse(null);
  }

  private static @Nullable String about(Notification told, String prefix) {
    var subject = told.message().subject();
    return subject.startsWith(prefix) ? subject : null;
  }
}
