package fr.vigie.graphql;

import fr.vigie.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page in the shape of Relay's connections.
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  public record Edge<T>(String cursor, T node) {}

  public record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}

  public static <T> Connection<T> of(Page<T> page) {
    return new Connection<>(
        page.items().stream().map(item -> new Edge<>(item.cursor(), item.value())).toList(),
        new PageInfo(page.endCursor(), page.hasNext()));
  }
}
