package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow;
import fr.vigie.follow.Followers;
import fr.vigie.news.News;
import fr.vigie.news.NewsOfTerritories;
import fr.vigie.outbox.Message;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells news to those who follow a commune of the territory or an area in it, as long as they are
/// shown.
final class TellOfNews implements Teller {

  private static final int PART = 500;

  private final NewsOfTerritories all;
  private final Territories territories;
  private final Followers followers;
  private final Clock clock;

  TellOfNews(NewsOfTerritories all, Territories territories, Followers followers, Clock clock) {
    this.all = all;
    this.territories = territories;
    this.followers = followers;
    this.clock = clock;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return all
        .find(event.subject())
        .filter(news -> news.isShown(clock.instant()))
        .map(news -> telling(kind, news))
        .stream();
  }

  private Telling telling(NotificationKind kind, News news) {
    var message = new Message(kind.name(), news.territory(), news.id(), Map.of());
    return new Telling(kind, message, who(territories.get(news.territory()).communes()));
  }

  private Stream<List<Hearer>> who(List<String> communes) {
    return Stream.iterate(
            followers.ofPlaces(communes, null, PART),
            part -> !part.isEmpty(),
            part -> followers.ofPlaces(communes, part.getLast().id(), PART))
        .map(TellOfNews::hearers);
  }

  private static List<Hearer> hearers(List<Follow> part) {
    return part.stream()
        .map(Follow::holder)
        .distinct()
        .map(holder -> new Hearer(holder, false, null))
        .toList();
  }
}
