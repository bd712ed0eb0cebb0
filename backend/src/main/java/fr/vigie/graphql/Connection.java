package fr.vigie.graphql;

import fr.vigie.shared.Page;
import fr.vigie.view.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page in the shape of Relay's connections.
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  public record Edge<T>(String cursor, T node) {}

  public record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}

  /// Declares the types `XConnection` and `XEdge` of a type `X`.
  @SuppressWarnings("rawtypes") // whatever the nodes are
  public static void declare(Views views, String type) {
    views
        .of(type + "Connection", Connection.class)
        .part("edges", Connection::edges)
        .part("pageInfo", Connection::pageInfo);
    views.of(type + "Edge", Edge.class).value("cursor", Edge::cursor).part("node", Edge::node);
  }

  static void declarePageInfo(Views views) {
    views
        .of("PageInfo", PageInfo.class)
        .value("endCursor", PageInfo::endCursor)
        .value("hasNextPage", PageInfo::hasNextPage);
  }

  public static <T> Connection<T> of(Page<T> page) {
    var edges = new ArrayList<Edge<T>>(page.items().size());
    for (var item : page.items()) {
      edges.add(new Edge<>(item.cursor(), item.value()));
    }
    return new Connection<>(edges, new PageInfo(page.endCursor(), page.hasNext()));
  }
}
