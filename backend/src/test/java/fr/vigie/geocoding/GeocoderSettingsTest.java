package fr.vigie.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeocoderSettingsTest {

  @Test
  void nobody_is_asked_unless_it_is_said_who() {
    assertThat(GeocoderSettings.from(Map.of()).isOn()).isFalse();
  }

  @Test
  void no_more_is_asked_than_the_service_allows() {
    var settings =
        GeocoderSettings.from(
            Map.of(
                "VIGIE_GEOCODER", "https://data.geopf.fr/geocodage/reverse",
                "VIGIE_GEOCODER_RATE", "500"));

    assertThat(settings.isOn()).isTrue();
    assertThat(settings.perSecond()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "", "ftp://x", "https://x/reverse?lon=1", "https://a b"})
  void what_is_no_address_is_refused(String where) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeocoderSettings.from(Map.of("VIGIE_GEOCODER", where)));
  }
}
