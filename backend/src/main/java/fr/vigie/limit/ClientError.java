package fr.vigie.limit;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error as a client reads it: its code tells programs what to do, and nothing tells how the
/// server is made.
public record ClientError(
    String message,
    List<SourceLocation> locations,
    @Nullable List<Object> path,
    Map<String, Object> extensions)
    implements GraphQLError {

  private static final int MOST_PLACES = 2;

  public ClientError {
    locations = locations.stream().limit(MOST_PLACES).toList();
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  public static ClientError of(String message, Map<String, Object> extensions) {
    return new ClientError(message, List.of(), null, extensions);
  }

  /// In other words, at the same place.
  static ClientError of(GraphQLError error, String message, Map<String, Object> extensions) {
    var places = error.getLocations();
    return new ClientError(
        message, places == null ? List.of() : places, error.getPath(), extensions);
  }

  @Override
  public Map<String, Object> toSpecification() {
    var members = new LinkedHashMap<String, Object>();
    members.put("message", message);
    if (!locations.isEmpty()) {
      members.put("locations", locations.stream().map(ClientError::place).toList());
    }
    if (path != null) {
      members.put("path", path);
    }
    members.put("extensions", extensions);
    return members;
  }

  private static Map<String, Integer> place(SourceLocation location) {
    var place = new LinkedHashMap<String, Integer>();
    place.put("line", location.getLine());
    place.put("column", location.getColumn());
    return place;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.ExecutionAborted;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public Map<String, Object> getExtensions() {
    return extensions;
  }
}
