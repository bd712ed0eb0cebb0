package fr.vigie.contracts;

import fr.vigie.schema.SchemaFiles;
import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.stream.Stream;

/// The schema without a backend behind it; its own scalars take any value.
final class SchemaOfTests {

  static final GraphQLSchema SCHEMA = schema();

  private SchemaOfTests() {}

  private static GraphQLSchema schema() {
    var registry = new TypeDefinitionRegistry();
    for (var name : SchemaFiles.NAMES) {
      registry.merge(new SchemaParser().parse(SchemaFiles.read(name)));
    }
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new OwnScalars());
    Stream.of("DateTime", "Date", "LocalTime", "GeoJSON")
        .map(SchemaOfTests::scalar)
        .forEach(wiring::scalar);
    return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
  }

  private static final class OwnScalars extends MockedWiringFactory {
    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
      return false;
    }
  }

  private static GraphQLScalarType scalar(String name) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(Scalars.GraphQLString.getCoercing())
        .build();
  }
}
