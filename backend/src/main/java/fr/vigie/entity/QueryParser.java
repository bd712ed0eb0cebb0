package fr.vigie.entity;

import fr.vigie.entity.Query.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `q` (ETSI GS CIM 009, 4.9): terms joined by `;` (and) and `|` (or), the former binding
/// closer; parentheses; of each term a path, or a path, an operator and values. Patterns (`~=`) are
/// refused: a regular expression of somebody else's may run for ever.
public final class QueryParser {

  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_TERMS = 20;
  private static final int MOST_DEPTH = 5;
  private static final int MOST_VALUES = 20;

  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "==", Operator.EQUAL,
          "!=", Operator.UNEQUAL,
          "<=", Operator.LESS_OR_EQUAL,
          ">=", Operator.GREATER_OR_EQUAL,
          "<", Operator.LESS,
          ">", Operator.GREATER);

  private final QueryText text;
  private final List<AttributePath> terms = new ArrayList<>();

  private QueryParser(QueryText text) {
    this.text = text;
  }

  /// Throws {@link NgsiRefusal}.
  public static Query parse(String q) {
    if (q.length() > MOST_CHARACTERS) {
      throw NgsiRefusal.tooComplex("q: at most " + MOST_CHARACTERS + " characters");
    }
    var parser = new QueryParser(new QueryText(q));
    var query = parser.any(0);
    parser.text.mustEnd();
    return query;
  }

  private Query any(int depth) {
    var parts = new ArrayList<Query>();
    do {
      parts.add(all(depth));
    } while (text.take("|"));
    return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
  }

  private Query all(int depth) {
    var parts = new ArrayList<Query>();
    do {
      parts.add(one(depth));
    } while (text.take(";"));
    return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
  }

  private Query one(int depth) {
    if (!text.take("(")) {
      return term();
    }
    if (depth == MOST_DEPTH) {
      throw NgsiRefusal.tooComplex("q: at most " + MOST_DEPTH + " parentheses in each other");
    }
    var inner = any(depth + 1);
    text.must(")");
    return inner;
  }

  private Query term() {
    var path = path();
    terms.add(path);
    if (terms.size() > MOST_TERMS) {
      throw NgsiRefusal.tooComplex("q: at most " + MOST_TERMS + " terms");
    }
    if (text.take("~=") || text.take("!~=")) {
      throw NgsiRefusal.notSupported("q: patterns (~= and !~=) are not supported");
    }
    var operator = operator();
    return operator == null
        ? new Query.Exists(path)
        : new Query.Compared(path, operator, values(operator));
  }

  private AttributePath path() {
    var attribute = text.name();
    var meta = text.takeUnless(".", "..") ? text.name() : null;
    var members = new ArrayList<String>();
    if (text.take("[")) {
      do {
        members.add(text.name());
      } while (text.take("."));
      text.must("]");
    }
    return new AttributePath(attribute, meta, members);
  }

  private @Nullable Operator operator() {
    for (var sign : List.of("==", "!=", "<=", ">=", "<", ">")) {
      if (text.take(sign)) {
        return OPERATORS.get(sign);
      }
    }
    return null;
  }

  private List<QueryValue> values(Operator operator) {
    var values = new ArrayList<QueryValue>();
    if (operator != Operator.EQUAL && operator != Operator.UNEQUAL) {
      values.add(QueryValue.of(text.value()));
      return values;
    }
    do {
      var least = text.value();
      values.add(text.take("..") ? range(least) : QueryValue.of(least));
    } while (text.take(","));
    if (values.size() > MOST_VALUES) {
      throw NgsiRefusal.tooComplex("q: at most " + MOST_VALUES + " values of a term");
    }
    return values;
  }

  private QueryValue range(Object least) {
    var most = text.value();
    NgsiRefusal.unless(
        least.getClass() == most.getClass() && !(least instanceof Boolean),
        "q: a range is of two numbers, two instants, two days or two texts");
    return new QueryValue(least, most);
  }
}
