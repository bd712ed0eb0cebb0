package fr.vigie.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `q` asks of an entity. It is looked for in the entity as its viewer sees it, and never
/// reaches the database: so it means what the viewer reads, and tells nothing else.
public sealed interface Query {

  boolean holds(Entity entity);

  /// The texts of which an attribute has to be one for this to hold; empty when others will do too.
  default Optional<Set<String>> only(String attribute) {
    return Optional.empty();
  }

  record All(List<Query> parts) implements Query {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Entity entity) {
      return parts.stream().allMatch(part -> part.holds(entity));
    }

    @Override
    public Optional<Set<String>> only(String attribute) {
      return parts.stream().flatMap(part -> part.only(attribute).stream()).findFirst();
    }
  }

  record Any(List<Query> parts) implements Query {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Entity entity) {
      return parts.stream().anyMatch(part -> part.holds(entity));
    }
  }

  record Exists(AttributePath path) implements Query {

    @Override
    public boolean holds(Entity entity) {
      return path.of(entity) != null;
    }
  }

  /// That a value is ordered so beside what is wanted.
  ///
  /// @param wanted for equality one of them; else the only one
  record Compared(AttributePath path, Operator operator, List<QueryValue> wanted) implements Query {

    public Compared {
      wanted = List.copyOf(wanted);
    }

    @Override
    public Optional<Set<String>> only(String attribute) {
      var isPlain = path.equals(new AttributePath(attribute, null, List.of()));
      var texts = wanted.stream().flatMap(value -> value.text().stream()).toList();
      return operator == Operator.EQUAL && isPlain && texts.size() == wanted.size()
          ? Optional.of(Set.copyOf(texts))
          : Optional.empty();
    }

    /// What an entity does not have is neither equal nor unequal to anything.
    @Override
    public boolean holds(Entity entity) {
      var value = path.of(entity);
      if (value == null) {
        return false;
      }
      return switch (operator) {
        case EQUAL -> wanted.stream().anyMatch(one -> one.isIn(value));
        case UNEQUAL -> wanted.stream().noneMatch(one -> one.isIn(value));
        default -> wanted.getFirst().order(value).stream().anyMatch(operator::allows);
      };
    }
  }

  enum Operator {
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    /// @param order of the entity's value beside the wanted one
    boolean allows(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case UNEQUAL -> order != 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
      };
    }
  }
}
