package fr.vigie.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.schema.SchemaFiles;
import fr.vigie.shared.InvalidInput;
import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetTablesTest {

  @ParameterizedTest
  @EnumSource
  void a_kind_stands_only_below_kinds_named_before_it(AssetKind kind) {
    assertThat(kind.parents()).allMatch(parent -> parent.compareTo(kind) < 0);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_may_be_in_a_state_that_nobody_knows(AssetKind kind) {
    assertThat(kind.statuses()).contains(AssetStatus.UNKNOWN).doesNotHaveDuplicates();
  }

  @Test
  void every_status_is_one_of_some_kind() {
    assertThat(Stream.of(AssetKind.values()).flatMap(kind -> kind.statuses().stream()))
        .contains(AssetStatus.values());
  }

  @Test
  void the_words_of_attributes_are_those_of_the_schema() {
    var schema = new SchemaParser().parse(SchemaFiles.read("asset"));
    var enums =
        Stream.concat(
            Stream.of(AssetWords.class.getDeclaredClasses()),
            Stream.of(AssetKind.class, AssetStatus.class, AssetLifecycle.class, FaultCode.class));

    assertThat(enums)
        .hasSize(16)
        .allSatisfy(type ->
            assertThat(names(schema.getTypeOrNull(type.getSimpleName())))
                .containsExactlyInAnyOrder(
                    Stream.of(type.getEnumConstants())
                        .map(Object::toString)
                        .toArray(String[]::new)));
    assertThat(names(schema.getTypeOrNull("Weekday"))).hasSize(DayOfWeek.values().length);
  }

  private static List<String> names(graphql.language.TypeDefinition<?> type) {
    return ((EnumTypeDefinition) type)
        .getEnumValueDefinitions().stream().map(value -> value.getName()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT_POINT, ratedPowerWatts, -1",
    "LIGHT_POINT, ratedPowerWatts, 1e308",
    "LIGHT_POINT, ratedPowerWatts, NaN",
    "LIGHT_POINT, ratedPowerWatts, '39,5'",
    "LIGHT_POINT, lampCount, 1.5",
    "LIGHT_POINT, isDimmable, oui",
    "LIGHT_POINT, lampTechnology, led",
    "LIGHT_POINT, renovatedOn, 2021-02-30",
    "LIGHT_POINT, renovatedOn, 1700-01-01",
    "LIGHT_POINT, capacityLitres, 300",
    "LIGHT_POINT, nothing, 1",
    "CONTROL_CABINET, deliveryPoint, 123",
    "WASTE_CONTAINER, emptyingLevel, 80",
    "WASTE_CONTAINER, emptyingDays, 'MONDAY,SOMEDAY'",
    "CHARGING_POINT, irveId, fr1"
  })
  void what_breaks_the_table_is_named(AssetKind kind, String attribute, String value) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> AssetAttributes.parse(kind, Map.of(attribute, value)))
        .returns("attributes." + attribute, InvalidInput::field);
  }

  @Test
  void what_fits_the_table_has_its_type() {
    var lamp =
        AssetAttributes.parse(
            AssetKind.LIGHT_POINT,
            Map.of(
                "ratedPowerWatts", " 39.5 ",
                "isDimmable", "true",
                "renovatedOn", "2021-06-15",
                "lampTechnology", "LED",
                "model", ""));

    assertThat(lamp.number(AssetAttribute.RATED_POWER)).hasValue(39.5);
    assertThat(lamp.flag(AssetAttribute.IS_DIMMABLE)).hasValue(true);
    assertThat(lamp.day(AssetAttribute.RENOVATED_ON)).hasValue(LocalDate.of(2021, 6, 15));
    assertThat(lamp.text(AssetAttribute.LAMP_TECHNOLOGY)).hasValue("LED");
    assertThat(lamp.find(AssetAttribute.MODEL)).isNull();
  }

  @Test
  void faults_are_known_by_the_names_of_the_standard() {
    assertThat(FaultCode.of("lampFailure")).hasValue(FaultCode.LAMP_FAILURE);
    assertThat(FaultCode.of("LAMP_FAILURE")).isEmpty();
  }
}
