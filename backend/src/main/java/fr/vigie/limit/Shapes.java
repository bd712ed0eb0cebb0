package fr.vigie.limit;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what a document selects once its fragments are put in place, without doing so: each
/// fragment is counted once, however often it is spread.
final class Shapes {

  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Shape> counted = new HashMap<>();

  /// Counts stay below this; one fragment may hold two of the one before, and so on.
  private static final long MANY = 1_000_000_000;

  Shapes(Document document) {
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /// What lies in a selection, all levels together.
  record Shape(long fields, long depth, long aliases, long directives) {

    static final Shape EMPTY = new Shape(0, 0, 0, 0);

    /// Of a fragment that does not exist; what holds many of them is long all the same.
    static final Shape MISSING = new Shape(1, 0, 0, 0);

    /// Of what contains itself.
    static final Shape ENDLESS = new Shape(MANY, MANY, MANY, MANY);

    Shape and(Shape other) {
      return new Shape(
          Math.min(MANY, fields + other.fields),
          Math.max(depth, other.depth),
          Math.min(MANY, aliases + other.aliases),
          Math.min(MANY, directives + other.directives));
    }

    Shape below(Field field) {
      return new Shape(
          fields + 1, depth + 1, aliases + (field.getAlias() == null ? 0 : 1), directives);
    }
  }

  Shape of(OperationDefinition operation) {
    var variables =
        operation.getVariableDefinitions().stream()
            .map(Shapes::directives)
            .reduce(directives(operation), Shape::and);
    return variables.and(of(operation.getSelectionSet()));
  }

  Shape of(String fragment) {
    var known = counted.get(fragment);
    if (known != null) {
      return known;
    }
    var definition = fragments.get(fragment);
    if (definition == null) {
      return Shape.MISSING;
    }
    counted.put(fragment, Shape.ENDLESS);
    var shape = directives(definition).and(of(definition.getSelectionSet()));
    counted.put(fragment, shape);
    return shape;
  }

  private Shape of(@Nullable SelectionSet selections) {
    return selections == null
        ? Shape.EMPTY
        : selections.getSelections().stream().map(this::of).reduce(Shape.EMPTY, Shape::and);
  }

  private Shape of(Selection<?> selection) {
    return switch (selection) {
      case Field field -> directives(field).and(of(field.getSelectionSet())).below(field);
      case InlineFragment inline -> directives(inline).and(of(inline.getSelectionSet()));
      case FragmentSpread spread -> directives(spread).and(of(spread.getName()));
      default -> Shape.EMPTY;
    };
  }

  private static Shape directives(DirectivesContainer<?> container) {
    return new Shape(0, 0, 0, container.getDirectives().size());
  }

  /// The names of the fields at the root; only for what {@link #of} found to be small.
  List<String> roots(SelectionSet selections) {
    var names = new ArrayList<String>();
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> names.add(field.getName());
        case InlineFragment inline -> names.addAll(roots(inline.getSelectionSet()));
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          if (fragment != null) {
            names.addAll(roots(fragment.getSelectionSet()));
          }
        }
        default -> {}
      }
    }
    return names;
  }
}
