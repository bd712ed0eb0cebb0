package fr.vigie.feed;

import fr.vigie.graphql.FeatureWiring;
import fr.vigie.source.Source;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.idl.RuntimeWiring;

/// The fields of `feed.graphqls`, in its order.
final class FeedWiring implements FeatureWiring {

  private final FeedStates states;

  FeedWiring(FeedStates states) {
    this.states = states;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Source", Source.class)
        .reference("feed", "feed", source -> source.kind().isFeed() ? source.id() : null);
    views
        .of("Feed", FeedState.class)
        .value("nextAt", FeedState::nextAt)
        .value("succeededAt", FeedState::succeededAt)
        .value("changedAt", FeedState::changedAt)
        .value("failureCount", FeedState::failures)
        .value("lastFailure", FeedState::lastFailure)
        .value("itemCount", FeedState::items);
    views.loader("feed", Loader.of((ids, _) -> states.list(ids), FeedState::source));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    // All of its fields are read by views.
  }
}
