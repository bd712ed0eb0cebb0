package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over a WebSocket, whose page has no headers, the first message says the language.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SocketLanguageTest {

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | first: de 1 à 100",
        "{\"Accept-Language\": \"de\"} | first: 1 bis 100",
        "{\"accept-language\": \"en;q=0.5\"} | first: 1 to 100",
        "{\"Accept-Language\": 7} | first: de 1 à 100"
      })
  void the_first_message_says_the_language(String payload, String message) {
    try (var client = TestSocket.open(backend)) {
      client.say("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
      client.hears("connection_ack");
      client.subscribes("1", "{reports(first: 101){edges{cursor}}}");

      assertThat(client.hears().prettify()).contains(message);
    }
  }
}
