package fr.vigie.reportimport;

import fr.vigie.category.Categories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The mappings that come with Vigie, in `data/mappings`, and those that are sent.
final class Mappings {

  static final List<String> KNOWN = List.of("dansmarue", "sf311");

  private final MappingReader reader;

  Mappings(Categories categories) {
    this.reader = new MappingReader(categories);
  }

  Optional<Mapping> find(String name) {
    return KNOWN.contains(name) ? Optional.of(load(name)) : Optional.empty();
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the field.
  Mapping read(InputStream json) {
    return reader.read(json);
  }

  private Mapping load(String name) {
    var file = "/data/mappings/" + name + ".json";
    try (var in = Objects.requireNonNull(Mappings.class.getResourceAsStream(file), file)) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
