package fr.vigie.notification;

import fr.vigie.news.NewsOfTerritories;
import fr.vigie.notification.NotificationKind.About;
import fr.vigie.plannedwork.FindPlannedWork;
import java.time.Clock;

/// What territories have told the public and not taken back.
final class Announced {

  private final NewsOfTerritories news;
  private final FindPlannedWork plannedWork;
  private final Clock clock;

  Announced(NewsOfTerritories news, FindPlannedWork plannedWork, Clock clock) {
    this.news = news;
    this.plannedWork = plannedWork;
    this.clock = clock;
  }

  /// Whether it is still to be told.
  boolean isStill(NotificationKind kind, String subject) {
    var now = clock.instant();
    return kind.about() == About.NEWS
        ? news.find(subject).filter(each -> each.isShown(now)).isPresent()
        : plannedWork.find(subject).filter(works -> works.until().isAfter(now)).isPresent();
  }
}
